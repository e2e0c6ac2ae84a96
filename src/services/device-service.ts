import { joinSamples } from '@/domain/audio/pcm'
import { windowBounds, type SpeechWindow } from '@/domain/audio/windows'
import type { TranscriptionOptions } from '@/domain/transcript/options'
import type { LanguageCode } from '@/domain/transcript/transcript'
import { recognitionClient } from '@/engines/recognition/recognition.client'
import type { AudioWindow, RecognizedWindow } from '@/engines/recognition/protocol'
import { fullBatches } from '@/lib/full-batches'
import { readPcm } from '@/storage/audio-files'
import { DEVICE } from '@/storage/connections'
import { musicClient } from '@/engines/music/music.client'
import { voiceClient } from '@/engines/voice/voice.client'
import type { AudioService, TranscribeInput, TranscribeJob } from './audio-service'
import { composeHere, type MusicEngine } from './compose-here'
import { speakHere, type VoiceEngine } from './speak-here'

/**
 * Windows decoded together: more share the cost of reading the weights, but their words come later. Batches wait until they are
 * full, for a half-full one costs nearly as much.
 */
const WINDOWS_TOGETHER = 4

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
      engine.call('load', { model: input.options.model }, { signal: job.signal }).catch(() => undefined)
      await recognizeAll(engine, input, job)
    },
    speak: (input, job) => speakHere(voice, input, job),
    compose: (input, job) => composeHere(music, input, job),
  }
}

/**
 * The first window alone, so that words come early, then several together. The language of the first window in which
 * something was said holds for the rest: detecting it again in each would let a name or a noise switch languages.
 */
async function recognizeAll(
  engine: RecognitionEngine,
  input: TranscribeInput,
  job: TranscribeJob,
): Promise<void> {
  let { language } = input.options
  const missing = without(input.windows, input.recognizedWindows)
  for await (const batch of fullBatches(missing, (index) => (index === 0 ? 1 : WINDOWS_TOGETHER))) {
    const recognized = await recognize(engine, batch, { ...input.options, language }, input.recordingId, job)
    for (const words of recognized) await job.onWindow({ ...words, timing: 'heard' })
    language ??= languageHeard(recognized)
    job.onProgress('recognising', endSeconds(batch))
  }
}

async function recognize(
  engine: RecognitionEngine,
  batch: SpeechWindow[],
  options: TranscriptionOptions,
  recordingId: string,
  { signal, onProgress }: TranscribeJob,
): Promise<RecognizedWindow[]> {
  signal.throwIfAborted()
  const windows = await Promise.all(batch.map((window) => withSamples(recordingId, window)))
  const start = batch[0] ? windowBounds(batch[0]).startSeconds : 0
  return engine.call(
    'recognize',
    { windows, options },
    {
      signal,
      transfer: windows.map(({ samples }) => samples.buffer),
      onProgress: (fraction) => onProgress('recognising', start + fraction * (endSeconds(batch) - start)),
    },
  )
}

async function* without(windows: AsyncIterable<SpeechWindow>, known: ReadonlySet<number>) {
  for await (const window of windows) if (!known.has(window.index)) yield window
}

async function withSamples(recordingId: string, window: SpeechWindow): Promise<AudioWindow> {
  const pieces = await Promise.all(window.pieces.map((piece) => readPcm(recordingId, piece)))
  return { ...window, samples: joinSamples(pieces) }
}

function languageHeard(recognized: RecognizedWindow[]): LanguageCode | null {
  return recognized.find(({ segments }) => segments.length > 0)?.language ?? null
}

function endSeconds(batch: SpeechWindow[]): number {
  const last = batch.at(-1)
  return last ? windowBounds(last).endSeconds : 0
}
