import { joinSamples } from '@/domain/audio/pcm'
import { windowBounds, type SpeechWindow } from '@/domain/audio/windows'
import type { TranscriptionOptions } from '@/domain/transcript/options'
import { createOneLanguage } from '@/domain/transcript/one-language'
import { recognitionClient } from '@/engines/recognition/recognition.client'
import type { AudioWindow, RecognizedWindow } from '@/engines/recognition/protocol'
import { inOrder } from '@/lib/in-order'
import { readPcm } from '@/storage/audio-files'
import { DEVICE } from '@/storage/connections'
import { musicClient } from '@/engines/music/music.client'
import { voiceClient } from '@/engines/voice/voice.client'
import type { AudioService, TranscribeInput, TranscribeJob } from './audio-service'
import { composeHere, type MusicEngine } from './compose-here'
import { speakHere, type VoiceEngine } from './speak-here'

/** Two more than the engine decodes together, so that it need not wait for the next when one is done. */
const WINDOWS_AT_ONCE = 8

/** Loads a model and recognises windows; in the tab a worker does both. */
export type RecognitionEngine = Pick<typeof recognitionClient, 'call'>

export const deviceService: AudioService = createDeviceService(recognitionClient)

/** This device: free, private, in a worker of the tab. */
export function createDeviceService(
  engine: RecognitionEngine,
  voice: VoiceEngine = voiceClient,
  music: MusicEngine = musicClient,
): AudioService {
  return {
    id: DEVICE,
    estimateCredits: () => 0,
    async transcribe(input, job) {
      // Begun now, while the first window is still being read; if it fails, so does the first window, and says why.
      const { signal, onLoading } = job
      engine
        .call('load', { model: input.options.model }, { signal, onProgress: onLoading })
        .catch(() => undefined)
      await recognizeAll(engine, input, job)
    },
    speak: (input, job) => speakHere(voice, input, job),
    compose: (input, job) => composeHere(music, input, job),
  }
}

/** The first window alone, so that its words come early, then several side by side. */
async function recognizeAll(
  engine: RecognitionEngine,
  { recordingId, options, windows, recognizedWindows }: TranscribeInput,
  { signal, onWindow, onProgress }: TranscribeJob,
): Promise<void> {
  const { hear, settle } = createOneLanguage(options.language, async (window: SpeechWindow, language) => {
    signal.throwIfAborted()
    return recognize(engine, await withSamples(recordingId, window), { ...options, language }, signal)
  })
  const missing = without(windows, recognizedWindows)
  for await (const begun of inOrder(missing, (given) => (given === 0 ? 1 : WINDOWS_AT_ONCE), hear)) {
    for (const heard of await settle(begun)) await onWindow({ ...heard, timing: 'heard' })
    onProgress('recognising', windowBounds(begun.window).endSeconds)
  }
}

function recognize(
  engine: RecognitionEngine,
  window: AudioWindow,
  options: TranscriptionOptions,
  signal: AbortSignal,
): Promise<RecognizedWindow> {
  return engine.call('recognize', { window, options }, { signal, transfer: [window.samples.buffer] })
}

async function* without(windows: AsyncIterable<SpeechWindow>, known: ReadonlySet<number>) {
  for await (const window of windows) if (!known.has(window.index)) yield window
}

async function withSamples(recordingId: string, window: SpeechWindow): Promise<AudioWindow> {
  const pieces = await Promise.all(window.pieces.map((piece) => readPcm(recordingId, piece)))
  return { ...window, samples: joinSamples(pieces) }
}
