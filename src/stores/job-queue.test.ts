import { beforeEach, describe, expect, it, vi } from 'vitest'
import { isUnderWay, type JobState } from '@/domain/transcript/job-state'
import { DEFAULT_TRANSCRIPTION_OPTIONS } from '@/domain/transcript/options'
import { addRecording, deleteRecording } from '@/storage/recordings'
import {
  addTranscriptWindow,
  listTranscripts,
  readTranscript,
  runningTranscripts,
  startTranscript,
} from '@/storage/transcripts'
import { tellFromAnotherTab } from '@/testing/another-tab'
import { eventually } from '@/testing/eventually'
import { closePage, freshOrigin } from '@/testing/fake-browser'
import { spokenSegment } from '@/testing/transcripts'
import { createJobQueue, type JobWork } from './job-queue'

const options = DEFAULT_TRANSCRIPTION_OPTIONS

beforeEach(() => freshOrigin())

describe('the queue of transcriptions', () => {
  it('works on one at a time, in the order they were asked for', async () => {
    const [one, two] = [await recordingId(), await recordingId()]
    const work = slowWork()
    const { queue, states } = board(work.transcribe)
    await queue.transcribe(one, options)
    await queue.transcribe(two, options)
    await eventually(() => expect(work.running).toEqual([one]))
    work.finish()
    await eventually(() => expect(work.running).toEqual([one, two]))
    expect(states[one]).toMatchObject({ status: 'done' })
    work.finish()
    await eventually(() => expect(states[two]).toMatchObject({ status: 'done' }))
  })

  it('says at the end whether there were any words', async () => {
    const [spoken, silent] = [await recordingId(), await recordingId()]
    const { queue, states } = board(async ({ id, recordingId: of }) => {
      if (of === spoken) await addTranscriptWindow(id, 0, [spokenSegment('Hello', 0, 1)])
    })
    await queue.transcribe(spoken, options)
    await queue.transcribe(silent, options)
    await eventually(() => expect(states[silent]).toEqual({ status: 'done', hasWords: false }))
    expect(states[spoken]).toEqual({ status: 'done', hasWords: true })
  })

  it('goes on with the next when one fails, and keeps the reason', async () => {
    const [one, two] = [await recordingId(), await recordingId()]
    const empty = Object.assign(new Error('0 bytes'), { name: 'EmptyFileError' })
    const { queue, states } = board(async ({ recordingId: id }) => {
      if (id === one) throw empty
    })
    await queue.transcribe(one, options)
    await queue.transcribe(two, options)
    await eventually(() => expect(states[two]).toMatchObject({ status: 'done' }))
    const failure = { errorName: 'EmptyFileError', message: '0 bytes', retryAt: null }
    expect(states[one]).toEqual({ status: 'failed', ...failure })
    const [transcript] = await listTranscripts(one)
    expect(transcript?.status).toEqual({ kind: 'failed', ...failure })
  })

  it('shows a cancelled job as cancelled at once, and its transcript as stopped', async () => {
    const id = await recordingId()
    const work = slowWork()
    const { queue, states } = board(work.transcribe)
    await queue.transcribe(id, options)
    queue.cancel(id)
    expect(states[id]).toEqual({ status: 'cancelled' })
    await eventually(async () => expect((await listTranscripts(id))[0]?.status).toEqual({ kind: 'stopped' }))
    expect(states[id]).toEqual({ status: 'cancelled' })
  })

  it('never starts a job that was cancelled while it waited', async () => {
    const [one, two] = [await recordingId(), await recordingId()]
    const work = slowWork()
    const { queue } = board(work.transcribe)
    await queue.transcribe(one, options)
    await queue.transcribe(two, options)
    queue.cancel(two)
    await eventually(() => expect(work.running).toEqual([one]))
    work.finish()
    await eventually(async () => expect((await listTranscripts(two))[0]?.status).toEqual({ kind: 'stopped' }))
    expect(work.running).toEqual([one])
  })

  it('ends one that is cancelled while it waits at once, so that it can be asked for again', async () => {
    const [one, two, three] = [await recordingId(), await recordingId(), await recordingId()]
    const work = slowWork()
    const { queue, states } = board(work.transcribe)
    for (const id of [one, two, three]) await queue.transcribe(id, options)
    queue.cancel(two)
    await eventually(async () => expect((await listTranscripts(two))[0]?.status).toEqual({ kind: 'stopped' }))
    expect((await runningTranscripts()).map((left) => left.recordingId).toSorted()).toEqual(
      [one, three].toSorted(),
    )
    await queue.resume((await listTranscripts(two))[0]!)
    expect(states[two]).toEqual({ status: 'queued' })
    for (const running of [[one], [one, three], [one, three, two]]) {
      await eventually(() => expect(work.running).toEqual(running))
      work.finish()
    }
    await eventually(() => expect(states[two]).toMatchObject({ status: 'done' }))
  })

  it('takes one up again that was cancelled a moment ago and has not come to its end', async () => {
    const id = await recordingId()
    const begun: string[] = []
    const { queue, states } = board(async (transcript, { signal }) => {
      begun.push(transcript.id)
      if (begun.length > 1) return
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      await new Promise((resolve) => setTimeout(resolve, 30))
      signal.throwIfAborted()
    })
    await queue.transcribe(id, options)
    await eventually(() => expect(begun).toHaveLength(1))
    queue.cancel(id)
    await queue.resume((await listTranscripts(id))[0]!)
    await eventually(() => expect(states[id]).toMatchObject({ status: 'done' }))
    expect(begun).toHaveLength(2)
  })

  it('stops a job whose recording another tab deleted, and no other', async () => {
    const [gone, kept] = [await recordingId(), await recordingId()]
    const work = slowWork()
    const { queue, states } = board(work.transcribe)
    await queue.transcribe(gone, options)
    await queue.transcribe(kept, options)
    await eventually(() => expect(work.running).toEqual([gone]))
    tellFromAnotherTab('deletedRecordings', kept)
    await deleteRecording(gone)
    tellFromAnotherTab('deletedRecordings', gone)
    await eventually(() => expect(states[gone]).toEqual({ status: 'cancelled' }))
    await eventually(() => expect(work.running).toEqual([gone, kept]))
    work.finish()
    await eventually(() => expect(states[kept]).toMatchObject({ status: 'done' }))
  })

  it('stops one whose recording is deleted before there is a job that could be stopped', async () => {
    const id = await recordingId()
    const { locks } = navigator
    const request = async (name: string, how: LockOptions, task: LockGrantedCallback<unknown>) => {
      if (name.endsWith(id)) await deleteRecording(id)
      return locks.request(name, how, task)
    }
    vi.stubGlobal('navigator', { ...navigator, locks: { ...locks, request } })
    const work = slowWork()
    const { queue, states } = board(work.transcribe)
    await queue.transcribe(id, options)
    await eventually(() => expect(states[id]).toEqual({ status: 'cancelled' }))
  })

  it('stops one whose recording is deleted in this tab', async () => {
    const id = await recordingId()
    const { queue, states } = board(slowWork().transcribe)
    await queue.transcribe(id, options)
    await deleteRecording(id)
    await eventually(() => expect(states[id]).toEqual({ status: 'cancelled' }))
  })

  it('takes up what a closed tab left running, in its order', async () => {
    const [one, two] = [await recordingId(), await recordingId()]
    await startTranscript(one, options)
    await new Promise((resolve) => setTimeout(resolve, 2))
    await startTranscript(two, options)
    const done: string[] = []
    const { queue, states } = board(async (transcript) => void done.push(transcript.recordingId))
    await queue.resumeAll()
    await eventually(() => expect(states[two]).toMatchObject({ status: 'done' }))
    expect(done).toEqual([one, two])
    expect(await listTranscripts(one)).toHaveLength(1)
  })

  it('takes up what ends its page twice, and then asks; words that came count as success', async () => {
    const id = await recordingId()
    const { id: transcriptId } = await startTranscript(id, options)
    const pages: string[] = []
    const page = async () => {
      closePage()
      const { queue } = board((transcript) => {
        pages.push(transcript.id)
        return new Promise(() => undefined)
      })
      await queue.resumeAll()
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    const status = async () => (await readTranscript(transcriptId))?.status.kind
    for (let count = 0; count < 3; count++) await page()
    expect(pages).toHaveLength(3)
    await addTranscriptWindow(transcriptId, 0, [])
    await page()
    expect(pages).toHaveLength(4)
    for (let count = 0; count < 4; count++) await page()
    expect(pages).toHaveLength(6)
    expect(await status()).toBe('failed')
  })

  it('leaves alone what another tab is working on', async () => {
    const id = await recordingId()
    const transcript = await startTranscript(id, options)
    vi.stubGlobal('navigator', {
      ...navigator,
      locks: { request: async (_name: string, _how: object, work: (lock: null) => unknown) => work(null) },
    })
    const { queue, states } = board(async () => undefined)
    await queue.resumeAll()
    expect(await queue.resume(transcript)).toBe(false)
    expect(states).toEqual({})
  })

  it('does nothing for a recording that has been deleted', async () => {
    const { queue, states } = board(async () => undefined)
    await queue.transcribe('gone', options)
    expect(states).toEqual({})
  })
})

async function recordingId(): Promise<string> {
  const { id } = await addRecording(new Blob(['x']), { title: 'Call', fileName: 'call.mp3', kind: 'file' })
  return id
}

type Transcribe = JobWork['transcribe']

/** A recording of half a minute. */
const analyse: JobWork['analyse'] = () => ({
  windows: (async function* () {})(),
  finished: Promise.resolve(media),
})

const media = {
  durationSeconds: 30,
  container: 'MP3',
  codec: 'mp3',
  sampleRate: 44_100,
  channels: 2,
  hasVideo: false,
  isTruncated: false,
}

function board(transcribe: Transcribe) {
  const states: Record<string, JobState> = {}
  const queue = createJobQueue(
    {
      isUnderWay: (id) => isUnderWay(states[id]),
      list: ({ recordingId: id }) => (states[id] = { status: 'queued' }),
      show: (id, state) => (states[id] = state),
    },
    { transcribe, analyse },
  )
  return { queue, states }
}

/** Work that takes until it is told to finish, or is aborted. */
function slowWork() {
  const running: string[] = []
  let finish: (() => void) | undefined
  const transcribe: Transcribe = ({ recordingId: id }, { signal }) => {
    running.push(id)
    return new Promise((resolve, reject) => {
      finish = resolve
      signal.addEventListener('abort', () => reject(signal.reason))
    })
  }
  return { running, transcribe, finish: () => finish?.() }
}
