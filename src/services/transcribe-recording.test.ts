import { beforeEach, describe, expect, it } from 'vitest'
import { DEFAULT_TRANSCRIPTION_OPTIONS } from '@/domain/transcript/options'
import { queryClient } from '@/lib/query-client'
import {
  addTranscriptWindow,
  readTranscript,
  startTranscript,
  transcriptQueries,
} from '@/storage/transcripts'
import { freshOrigin } from '@/testing/fake-browser'
import { speechWindows } from '@/testing/fake-engines'
import { spokenSegment } from '@/testing/transcripts'
import type { AudioService } from './audio-service'
import {
  transcribeRecording,
  type TranscriptionEngines,
  type TranscriptionProgress,
} from './transcribe-recording'

beforeEach(() => freshOrigin())

describe('transcribing a recording', () => {
  it('stores words as they come, their language, and the receipt at the end', async () => {
    const transcript = await startTranscript('call', DEFAULT_TRANSCRIPTION_OPTIONS)
    await transcribeRecording(transcript, quiet(), engines())
    expect(await texts(transcript.id)).toEqual([' window 0', ' window 1', ' window 2'])
    expect(await readTranscript(transcript.id)).toMatchObject({
      language: 'nl',
      receipt: { estimateCredits: 3, chargedCredits: 0, state: 'free' },
    })
  })

  it('goes on where it was cut off, without doing again what is stored', async () => {
    const transcript = await startTranscript('call', DEFAULT_TRANSCRIPTION_OPTIONS)
    await addTranscriptWindow(transcript.id, 0, [spokenSegment(' as it was', 0, 10)])
    await transcribeRecording(transcript, quiet(), engines())
    expect(await texts(transcript.id)).toEqual([' as it was', ' window 1', ' window 2'])
  })

  it('keeps what was recognised when the engine fails, and says why', async () => {
    const transcript = await startTranscript('call', DEFAULT_TRANSCRIPTION_OPTIONS)
    const crash = Object.assign(new Error('gone'), { name: 'WorkerCrashedError' })
    await expect(transcribeRecording(transcript, quiet(), engines({ failsAt: 2, crash }))).rejects.toBe(crash)
    expect(await texts(transcript.id)).toEqual([' window 0', ' window 1'])
  })

  it('lets reading rest until the first words are there', async () => {
    const transcript = await startTranscript('call', DEFAULT_TRANSCRIPTION_OPTIONS)
    const { analyse, serviceOf } = engines()
    const resting: TranscriptionEngines['analyse'] = (id, job) => {
      const { windows, finished } = analyse(id, job)
      const wordsAtTheEnd = job.restUntil?.then(() => texts(transcript.id))
      return {
        windows,
        finished: finished.then(async (media) => ((await wordsAtTheEnd)?.length ? media : never())),
      }
    }
    await transcribeRecording(transcript, quiet(), { analyse: resting, serviceOf })
  })

  it('stops reading the file when recognition fails', async () => {
    const transcript = await startTranscript('call', DEFAULT_TRANSCRIPTION_OPTIONS)
    const crash = new Error('gone')
    let isStopped = false
    const reading: TranscriptionEngines['analyse'] = (_id, { signal }) => ({
      windows: windowsOf(1),
      finished: new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          isStopped = true
          reject(signal.reason)
        })
      }),
    })
    const failing = { ...engines({ failsAt: 0, crash }), analyse: reading }
    await expect(transcribeRecording(transcript, quiet(), failing)).rejects.toBe(crash)
    expect(isStopped).toBe(true)
  })

  it('rejects with the reason of its signal', async () => {
    const transcript = await startTranscript('call', DEFAULT_TRANSCRIPTION_OPTIONS)
    const reason = new Error('cancelled')
    const run = transcribeRecording(transcript, { ...quiet(), signal: AbortSignal.abort(reason) }, engines())
    await expect(run).rejects.toBe(reason)
  })

  it('tells first how much is read, then how much of the model has come, then how much is recognised', async () => {
    const transcript = await startTranscript('call', DEFAULT_TRANSCRIPTION_OPTIONS)
    const told: TranscriptionProgress[] = []
    await transcribeRecording(
      transcript,
      { ...quiet(), onProgress: (progress) => told.push(progress) },
      engines({ loading: [0.25, 1] }),
    )
    expect(told.map(({ status, fraction }) => `${status} ${fraction.toFixed(2)}`)).toEqual([
      'analysing 0.50',
      'loading 0.25',
      'recognising 0.33',
      'recognising 0.67',
      'recognising 1.00',
    ])
  })

  it('tells how much is read again once the model is there, where there are no words yet', async () => {
    const transcript = await startTranscript('call', DEFAULT_TRANSCRIPTION_OPTIONS)
    const told: TranscriptionProgress[] = []
    let read: ((fraction: number, seconds: number) => void) | undefined
    const { analyse, serviceOf } = engines()
    const longSilence: TranscriptionEngines = {
      analyse: (id, job) => {
        read = job.onProgress
        return analyse(id, job)
      },
      serviceOf: async (of) => ({
        ...(await serviceOf(of)),
        transcribe: async (_input, { onLoading }) => {
          onLoading(0.99)
          read?.(0.6, 30)
          onLoading(1)
          read?.(0.7, 30)
        },
      }),
    }
    await transcribeRecording(
      transcript,
      { ...quiet(), onProgress: (progress) => told.push(progress) },
      longSilence,
    )
    expect(told.map(({ status, fraction }) => `${status} ${fraction}`)).toEqual([
      'analysing 0.5',
      'loading 0.99',
      'analysing 0.7',
    ])
  })

  it('tells nothing more of the model once a recording without speech is done', async () => {
    const transcript = await startTranscript('call', DEFAULT_TRANSCRIPTION_OPTIONS)
    const told: TranscriptionProgress[] = []
    let load: ((fraction: number) => void) | undefined
    const { analyse, serviceOf } = engines()
    const silent: TranscriptionEngines = {
      analyse,
      serviceOf: async (of) => ({
        ...(await serviceOf(of)),
        transcribe: async (_input, { onLoading }) => {
          load = onLoading
        },
      }),
    }
    await transcribeRecording(
      transcript,
      { ...quiet(), onProgress: (progress) => told.push(progress) },
      silent,
    )
    const before = told.length
    expect(load).toBeDefined()
    load?.(0.5)
    expect(told).toHaveLength(before)
  })
})

function quiet() {
  return { signal: new AbortController().signal, onProgress: () => undefined }
}

async function texts(transcriptId: string): Promise<string[]> {
  queryClient.clear()
  const windows = await queryClient.fetchQuery(transcriptQueries.windows(transcriptId))
  return windows.map(({ segments }) =>
    segments.flatMap(({ words }) => words.map((word) => word.text)).join(''),
  )
}

function never(): never {
  throw new Error('Reading went on before there were words')
}

async function* windowsOf(count: number) {
  yield* speechWindows(count)
}

/** Half a minute of speech in three windows. */
function engines({
  failsAt = Infinity,
  crash = new Error('none'),
  loading = [1],
} = {}): TranscriptionEngines {
  const media = { durationSeconds: 30, container: 'WAVE', codec: 'pcm', sampleRate: 16_000, channels: 1 }
  const service: AudioService = {
    id: 'device',
    estimateCredits: () => 0,
    async transcribe({ windows, recognizedWindows }, { signal, onWindow, onProgress, onLoading }) {
      loading.forEach(onLoading)
      for await (const { index } of windows) {
        signal.throwIfAborted()
        if (index === failsAt) throw crash
        if (recognizedWindows.has(index)) continue
        const segments = [spokenSegment(` window ${index}`, index * 10, index * 10 + 10)]
        await onWindow({ index, language: 'nl', segments, timing: 'heard' })
        onProgress('recognising', index * 10 + 10)
      }
    },
    speak: () => Promise.reject(new Error('nothing is spoken here')),
    compose: () => Promise.reject(new Error('nothing is composed here')),
  }
  return {
    serviceOf: async () => service,
    analyse: (_id, { onProgress }) => {
      onProgress(0.5, 30)
      const finished = Promise.resolve({ ...media, hasVideo: false, isTruncated: false })
      return { windows: windowsOf(3), finished }
    },
  }
}
