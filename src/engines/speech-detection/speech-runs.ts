import type { SampleSpan } from '@/domain/audio/pcm'
import { FRAME_SAMPLES } from './speech-probability'

/** Silero's own thresholds: speech begins at 0.5 and lasts until it falls below 0.35. */
const SPEECH_BEGINS = 0.5
const SPEECH_ENDS = 0.35
/** A pause shorter than this (160 ms) lies within a run. */
const MIN_SILENCE_FRAMES = 5
/** A click or a cough shorter than this (130 ms) is not speech. */
const MIN_SPEECH_FRAMES = 4
/** A run is cut when it is this long (28 s), at its least speech-like moment of the later half. */
const MAX_RUN_FRAMES = 875

export type SpeechRuns = {
  /** Takes the next frames' probabilities; returns the runs that end in them. */
  push(probabilities: Float32Array): SampleSpan[]
  flush(): SampleSpan[]
}

/** Turns the probability of speech in each frame into runs of speech: in order, apart, none longer than 28 s. */
export function createSpeechRuns(): SpeechRuns {
  let frame = 0
  let run: number[] = []
  let quietFrames = 0

  function close(length: number): SampleSpan[] {
    const start = frame - run.length
    run = []
    quietFrames = 0
    return length < MIN_SPEECH_FRAMES ? [] : [spanOfFrames(start, start + length)]
  }

  function cutLongRun(): SampleSpan[] {
    const half = MAX_RUN_FRAMES >> 1
    const length = half + indexOfMinimum(run.slice(half))
    const start = frame - run.length
    run = run.slice(length)
    return [spanOfFrames(start, start + length)]
  }

  function step(probability: number): SampleSpan[] {
    frame++
    if (run.length === 0 && probability < SPEECH_BEGINS) return []
    run.push(probability)
    quietFrames = probability < SPEECH_ENDS ? quietFrames + 1 : 0
    if (quietFrames === MIN_SILENCE_FRAMES) return close(run.length - quietFrames)
    return run.length === MAX_RUN_FRAMES ? cutLongRun() : []
  }

  return {
    push: (probabilities) => Array.from(probabilities).flatMap(step),
    flush: () => close(run.length - quietFrames),
  }
}

function spanOfFrames(start: number, end: number): SampleSpan {
  return { startSample: start * FRAME_SAMPLES, endSample: end * FRAME_SAMPLES }
}

function indexOfMinimum(values: number[]): number {
  let best = 0
  for (let index = 1; index < values.length; index++) if (values[index]! < values[best]!) best = index
  return best
}
