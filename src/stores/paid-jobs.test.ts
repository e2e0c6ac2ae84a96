import { beforeEach, describe, expect, it, vi } from 'vitest'
import { isUnderWay, type JobState } from '@/domain/transcript/job-state'
import { DEFAULT_TRANSCRIPTION_OPTIONS } from '@/domain/transcript/options'
import { transcribeRecording } from '@/services/transcribe-recording'
import { putConnection, type Connection } from '@/storage/connections'
import { listReceipts } from '@/storage/receipts'
import { deleteRecording } from '@/storage/recordings'
import { addTranscriptWindow, listTranscripts, type Transcript } from '@/storage/transcripts'
import { tellFromAnotherTab } from '@/testing/another-tab'
import { eventually } from '@/testing/eventually'
import { cloudService, CLOUD } from '@/testing/cloud-service'
import { closePage, freshOrigin } from '@/testing/fake-browser'
import {
  ANSWERS,
  hostileCloud,
  LOSSES,
  REFUSALS,
  SILENCE,
  type HostileCloud,
  type Treatment,
} from '@/testing/hostile-cloud'
import { storedRecording, threeWindows } from '@/testing/recordings'
import { createJobQueue } from './job-queue'
import type { PaidIntent } from './jobs-store'

const options = DEFAULT_TRANSCRIPTION_OPTIONS
const intent: PaidIntent = { id: 'intent', connectionId: 'cloud' }

beforeEach(() => freshOrigin())

describe('one intent is one paid request', () => {
  it('when a button is clicked twice, and again after it is done', async () => {
    const { cloud, tab, recordingId } = await studio(hostileCloud())
    const { queue } = tab()
    await Promise.all([
      queue.transcribe(recordingId, options, intent),
      queue.transcribe(recordingId, options, intent),
    ])
    await done(recordingId)
    await queue.transcribe(recordingId, options, intent)
    await queue.transcribe(recordingId, options, intent)
    expect(await listTranscripts(recordingId)).toHaveLength(1)
    expect(cloud.posts).toHaveLength(1)
  })

  it('when two tabs are asked at the same moment', async () => {
    const { cloud, tab, recordingId } = await studio(hostileCloud())
    const [one, two] = [tab(), tab()]
    await Promise.all([
      one.queue.transcribe(recordingId, options, intent),
      two.queue.transcribe(recordingId, options, intent),
    ])
    await done(recordingId)
    expect(cloud.posts).toHaveLength(1)
  })

  it('when another tab starts while this one waits for the reply', async () => {
    const { cloud, tab, recordingId } = await studio(hostileCloud(SILENCE))
    await tab().queue.transcribe(recordingId, options, intent)
    await eventually(() => expect(cloud.posts).toHaveLength(1))
    const other = tab()
    await other.queue.resumeAll()
    expect((await onlyTranscript(recordingId)).status).toEqual({ kind: 'running' })
    expect(cloud.posts).toHaveLength(1)
  })

  it('when the tab is reloaded in the middle: it may have been charged, and nobody sends it again', async () => {
    const { cloud, recordingId, reloaded } = await lostInTheMiddle()
    const { queue } = reloaded()
    await queue.resumeAll()
    await queue.resumeAll()
    expect(cloud.posts).toHaveLength(1)
    expect((await onlyTranscript(recordingId)).status).toEqual({
      kind: 'uncertain',
      maybeChargedCredits: 3,
      canRepeatSafely: false,
    })
    expect(await listReceipts()).toMatchObject([{ estimateCredits: 3, state: 'unknown' }])
    await queue.resume(await onlyTranscript(recordingId))
    expect(cloud.posts).toHaveLength(1)
  })

  it.each(Object.entries(LOSSES))('when all that comes back is %s', async (_loss, lose) => {
    const { cloud, tab, recordingId } = await studio(hostileCloud(lose))
    const { queue, states } = tab()
    await queue.transcribe(recordingId, options, intent)
    await eventually(() => expect(states[recordingId]?.status).toBe('uncertain'))
    await queue.resumeAll()
    expect(cloud.posts).toHaveLength(1)
  })

  it('when the network goes and comes: what was not sent may be sent later', async () => {
    const { cloud, tab, recordingId } = await studio(hostileCloud())
    const { queue, states } = tab()
    vi.stubGlobal('navigator', { ...navigator, onLine: false })
    await queue.transcribe(recordingId, options, intent)
    await eventually(() => expect(states[recordingId]).toMatchObject({ errorName: 'OfflineError' }))
    vi.stubGlobal('navigator', { ...navigator, onLine: true })
    await queue.resume(await onlyTranscript(recordingId))
    await done(recordingId)
    expect(cloud.posts).toHaveLength(1)
  })
})

describe('what may have been charged', () => {
  it('is sent again under the same id where the service knows it, and charged once', async () => {
    const { cloud, recordingId, reloaded } = await lostInTheMiddle({ extensions: ['idempotency_key'] })
    const { queue } = reloaded()
    await queue.resumeAll()
    await queue.sendAgain(await onlyTranscript(recordingId))
    await done(recordingId)
    expect(cloud.posts.map(({ headers }) => headers.get('idempotency-key'))).toEqual(['intent:0', 'intent:0'])
    expect(await listReceipts()).toMatchObject([{ id: 'intent', chargedCredits: 1, state: 'charged' }])
  })

  it('stays unknown when the repeat is refused: that says nothing of the request before', async () => {
    const { cloud, recordingId, reloaded } = await lostInTheMiddle({ extensions: ['idempotency_key'] }, [
      REFUSALS[401],
    ])
    const { queue } = reloaded()
    await queue.resumeAll()
    await queue.sendAgain(await onlyTranscript(recordingId))
    await eventually(() => expect(cloud.posts).toHaveLength(2))
    await eventually(async () =>
      expect((await onlyTranscript(recordingId)).status).toMatchObject({ kind: 'uncertain' }),
    )
    expect(await listReceipts()).toMatchObject([{ state: 'unknown' }])
  })

  it('is sent again under another id elsewhere, and both may have been charged', async () => {
    const { cloud, recordingId, reloaded } = await lostInTheMiddle()
    const { queue } = reloaded()
    await queue.resumeAll()
    await queue.sendAgain(await onlyTranscript(recordingId))
    await done(recordingId)
    expect(cloud.posts).toHaveLength(2)
    const receipts = await listReceipts()
    expect(receipts.map(({ id, chargedCredits, state }) => [id, chargedCredits, state])).toEqual(
      expect.arrayContaining([
        ['intent', 1, 'charged'],
        ['intent:0', null, 'unknown'],
      ]),
    )
  })

  it('is let be when the person says so, and asked about again before anything is sent', async () => {
    const { cloud, recordingId, reloaded } = await lostInTheMiddle()
    const { queue } = reloaded()
    await queue.resumeAll()
    await queue.leave(await onlyTranscript(recordingId))
    expect((await onlyTranscript(recordingId)).status).toEqual({ kind: 'stopped' })
    await queue.resume(await onlyTranscript(recordingId))
    expect((await onlyTranscript(recordingId)).status).toMatchObject({ kind: 'uncertain' })
    expect(cloud.posts).toHaveLength(1)
    expect(await listReceipts()).toMatchObject([{ estimateCredits: 3, state: 'unknown' }])
  })

  it('was, where the words were stored when the tab was closed, and is not asked about', async () => {
    const { cloud, recordingId, reloaded } = await lostInTheMiddle()
    await addTranscriptWindow('intent', 0, [])
    const { queue } = reloaded()
    await queue.resumeAll()
    expect((await onlyTranscript(recordingId)).status).toEqual({ kind: 'stopped' })
    expect(await listReceipts()).toMatchObject([{ chargedCredits: null, state: 'charged' }])
    await queue.resume(await onlyTranscript(recordingId))
    await done(recordingId)
    expect(cloud.posts).toHaveLength(1)
  })

  it('is told when a job is cancelled on its way', async () => {
    const { cloud, tab, recordingId } = await studio(hostileCloud(SILENCE))
    const { queue, states } = tab()
    await queue.transcribe(recordingId, options, intent)
    await eventually(() => expect(cloud.posts).toHaveLength(1))
    queue.cancel(recordingId)
    await eventually(() =>
      expect(states[recordingId]).toMatchObject({ status: 'uncertain', maybeChargedCredits: 3 }),
    )
  })
})

describe('a paid job', () => {
  it('that was refused is told with its reason, costs nothing, and goes on when asked', async () => {
    const { cloud, tab, recordingId } = await studio(hostileCloud(REFUSALS[402], ANSWERS.envelope))
    const { queue, states } = tab()
    await queue.transcribe(recordingId, options, intent)
    await eventually(() => expect(states[recordingId]).toMatchObject({ errorName: 'OutOfCreditsError' }))
    expect((await onlyTranscript(recordingId)).receipt).toMatchObject({
      chargedCredits: 0,
      state: 'not charged',
    })
    await queue.resume(await onlyTranscript(recordingId))
    await done(recordingId)
    expect(cloud.chargedCredits()).toBe(1)
    expect(await onlyTranscript(recordingId)).toMatchObject({
      service: 'cloud',
      serviceName: 'AINative cloud',
      language: 'en',
      wordTiming: 'approximate',
      receipt: { estimateCredits: 3, chargedCredits: 1, state: 'charged' },
    })
  })

  it('is only read, and asks, until the person agrees to its price', async () => {
    const { cloud, tab, recordingId } = await studio(hostileCloud())
    const { queue, states } = tab()
    await queue.analyse(recordingId, options, 'cloud')
    await eventually(() => expect(states[recordingId]).toEqual({ status: 'asking', durationSeconds: 30 }))
    expect(cloud.posts).toHaveLength(0)
    expect(await listTranscripts(recordingId)).toHaveLength(0)
  })

  it('whose recording another tab deletes while it waits for its turn sends nothing', async () => {
    const { cloud, tab, recordingId } = await studio(hostileCloud())
    const { queue, states } = tab()
    await deleteWhileQueued(queue, recordingId)
    await eventually(async () => expect((await onlyTranscript(recordingId)).status.kind).not.toBe('running'))
    expect(states[recordingId]?.status).not.toBe('done')
    expect(cloud.posts).toHaveLength(0)
  })

  it('whose connection was removed says so', async () => {
    const { tab, recordingId } = await studio(hostileCloud())
    const { queue, states } = tab({ isConnected: false })
    await queue.transcribe(recordingId, options, { id: 'other', connectionId: 'gone' })
    await eventually(() => expect(states[recordingId]).toMatchObject({ errorName: 'ConnectionRemovedError' }))
  })
})

/** A tab that was closed while its request was on the way: its locks are gone, its journal is not. */
async function lostInTheMiddle(changes: Partial<Connection> = {}, later: Treatment[] = []) {
  const { cloud, tab, recordingId } = await studio(hostileCloud(SILENCE, ...later), changes)
  await tab().queue.transcribe(recordingId, options, intent)
  await eventually(() => expect(cloud.posts).toHaveLength(1))
  closePage()
  return { cloud, recordingId, reloaded: tab }
}

async function studio(cloud: HostileCloud, changes: Partial<Connection> = {}) {
  const connection = { ...CLOUD, name: 'AINative cloud', ...changes }
  await putConnection(connection)
  const recording = await storedRecording(new Float32Array(30 * 16_000), threeWindows())
  const service = cloudService(cloud, connection)
  const analyse = () => ({ windows: windows(), finished: Promise.resolve(recording.media) })
  const serviceOf = async () => service

  /** Each tab has a queue of its own; storage and locks are shared. */
  function tab({ isConnected = true } = {}) {
    const states: Record<string, JobState> = {}
    const queue = createJobQueue(
      {
        isUnderWay: (id) => isUnderWay(states[id]),
        list: ({ recordingId: id }) => (states[id] = { status: 'queued' }),
        show: (id, state) => (states[id] = state),
      },
      {
        analyse,
        transcribe: (transcript, run) =>
          transcribeRecording(transcript, run, isConnected ? { analyse, serviceOf } : undefined),
      },
    )
    return { queue, states }
  }

  return { cloud, tab, recordingId: recording.id }
}

async function* windows() {
  yield* threeWindows()
}

async function onlyTranscript(recordingId: string): Promise<Transcript> {
  const [transcript, ...others] = await listTranscripts(recordingId)
  expect(others).toEqual([])
  return transcript!
}

async function deleteWhileQueued(
  queue: ReturnType<typeof createJobQueue>,
  recordingId: string,
): Promise<void> {
  await queue.transcribe(recordingId, options, intent)
  await deleteRecording(recordingId)
  tellFromAnotherTab('deletedRecordings', recordingId)
}

async function done(recordingId: string): Promise<void> {
  await eventually(async () => expect((await onlyTranscript(recordingId)).status).toEqual({ kind: 'done' }))
}
