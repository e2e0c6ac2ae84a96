import type { MediaInfo } from '@/domain/audio/media-info'
import type { Peaks } from '@/domain/audio/peaks'
import type { SampleSpan } from '@/domain/audio/pcm'
import type { SpeechWindow } from '@/domain/audio/windows'
import type { SpeechDetector } from '@/engines/speech-detection/speech-detector'
import { createWindowPlanner } from '@/engines/speech-detection/window-planner'
import { decodeSpeechAudio } from './decode-speech-audio'
import type { MediaFile } from './media-file'

/** What became known with about one more second of sound. The last steps may bring windows without samples. */
export type AnalysisStep = {
  kind: 'step'
  samples: Float32Array<ArrayBuffer>
  peaks: Peaks
  speech: SampleSpan[]
  windows: SpeechWindow[]
  fraction: number
  statedDurationSeconds: number
}

export type AnalysisEvent = AnalysisStep | { kind: 'end'; media: MediaInfo }

/**
 * One pass over a file, as fast as its reader asks for more: what is heard, where someone speaks, and the windows for the
 * recogniser. Throws the errors of `domain/audio/errors.ts`.
 */
export async function* analyseAudio(
  file: MediaFile,
  detector: SpeechDetector,
  signal: AbortSignal,
): AsyncGenerator<AnalysisEvent> {
  const planner = createWindowPlanner()
  let totalSamples = 0
  for await (const sound of decodeSpeechAudio(file, signal)) {
    if (sound.kind === 'audio') {
      totalSamples += sound.samples.length
      const speech = await detector.push(sound.samples)
      yield { ...sound, kind: 'step', speech, windows: planner.push(speech) }
    } else {
      const speech = await detector.flush()
      const windows = [...planner.push(speech), ...planner.flush(totalSamples)]
      yield { ...nothingHeard, speech, windows, statedDurationSeconds: sound.media.durationSeconds }
      yield sound
    }
  }
}

const nothingHeard = {
  kind: 'step',
  samples: new Float32Array(0),
  peaks: new Int16Array(0),
  fraction: 1,
} as const
