import { beforeEach, describe, expect, it } from 'vitest'
import type { SpeechWindow } from '@/domain/audio/windows'
import { DEFAULT_TRANSCRIPTION_OPTIONS } from '@/domain/transcript/options'
import { pcmDirectory } from '@/storage/audio-files'
import { freshOrigin } from '@/testing/fake-browser'
import { fakeRecognition, speechWindows } from '@/testing/fake-engines'
import type { WindowWords } from './audio-service'
import { createDeviceService, type RecognitionEngine } from './device-service'

beforeEach(async () => {
  await freshOrigin()
  for (const name of ['0000.pcm', '0001.pcm', '0002.pcm', '0003.pcm']) {
    const handle = await (await pcmDirectory('call')).getFileHandle(name, { create: true })
    await new Blob([new Int16Array(960_000)]).stream().pipeTo(await handle.createWritable())
  }
})

describe('this device', () => {
  it('hears the first window alone, so that its words come early, then several at once', async () => {
    const { recognition, words } = await transcribe(speechWindows(20))
    expect(recognition.asked.slice(0, 2)).toEqual([
      { index: 0, language: null },
      { index: 1, language: 'nl' },
    ])
    expect(recognition.told.mostUnderWay).toBe(8)
    expect(words.map((window) => window.index)).toEqual(Array.from({ length: 20 }, (_, index) => index))
  })

  it('keeps to the language of the first window with words', async () => {
    const { recognition } = await transcribe(speechWindows(6))
    expect(recognition.asked.map(({ language }) => language)).toEqual([null, 'nl', 'nl', 'nl', 'nl', 'nl'])
  })

  it('passes over windows whose words are known', async () => {
    const { recognition } = await transcribe(speechWindows(4), new Set([0, 2]))
    expect(recognition.asked.map(({ index }) => index)).toEqual([1, 3])
  })

  it('tells up to which second the words are known', async () => {
    const { progress } = await transcribe(speechWindows(2))
    expect(progress).toEqual([10, 20])
  })

  it('tells how much of the model has come', async () => {
    const { loading } = await transcribe(speechWindows(2))
    expect(loading).toEqual([0.5, 1])
  })

  it('does nothing more once it is cancelled', async () => {
    const abort = new AbortController()
    const recognition = fakeRecognition()
    const run = createDeviceService(engineOf(recognition)).transcribe(inputOf(speechWindows(20)), {
      signal: abort.signal,
      onProgress: () => undefined,
      onLoading: () => undefined,
      onWindow: async () => abort.abort(new Error('enough')),
    })
    await expect(run).rejects.toThrow('enough')
    expect(recognition.asked.length).toBeLessThan(10)
  })
})

async function transcribe(windows: SpeechWindow[], recognizedWindows = new Set<number>()) {
  const recognition = fakeRecognition()
  const words: WindowWords[] = []
  const progress: number[] = []
  const loading: number[] = []
  await createDeviceService(engineOf(recognition)).transcribe(inputOf(windows, recognizedWindows), {
    signal: new AbortController().signal,
    onWindow: async (window) => void words.push(window),
    onProgress: (_stage, seconds) => progress.push(seconds),
    onLoading: (fraction) => loading.push(fraction),
  })
  return { recognition, words, progress, loading }
}

function inputOf(windows: SpeechWindow[], recognizedWindows = new Set<number>()) {
  const options = DEFAULT_TRANSCRIPTION_OPTIONS
  return { transcriptId: 'first', recordingId: 'call', windows: ready(windows), options, recognizedWindows }
}

async function* ready(windows: SpeechWindow[]) {
  yield* windows
}

/** Only these two methods are called; their types are those of the protocol. */
function engineOf({ recognize }: ReturnType<typeof fakeRecognition>): RecognitionEngine {
  const call = async (
    method: string,
    input: never,
    { onProgress }: { onProgress: (fraction: number) => void },
  ) => {
    if (method === 'recognize') return recognize(input)
    for (const fraction of [0.5, 1]) onProgress(fraction)
  }
  return { call: call as RecognitionEngine['call'] }
}
