import { secondsOfSamples, type SampleSpan } from './pcm'

/**
 * What one pass of the recogniser hears: stretches of speech laid end to end, at most 29 s of samples together. Silence
 * between the pieces is left out; times of words are mapped back through the pieces.
 */
export type SpeechWindow = { index: number; pieces: SampleSpan[] }

export function windowSampleCount(window: SpeechWindow): number {
  return window.pieces.reduce((sum, piece) => sum + piece.endSample - piece.startSample, 0)
}

/** The recording's seconds at which the speech of a window begins and ends. */
export function windowBounds(window: SpeechWindow): { startSeconds: number; endSeconds: number } {
  const first = window.pieces[0]?.startSample ?? 0
  const last = window.pieces.at(-1)?.endSample ?? first
  return { startSeconds: secondsOfSamples(first), endSeconds: secondsOfSamples(last) }
}
