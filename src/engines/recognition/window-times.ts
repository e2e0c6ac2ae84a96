import { secondsOfSamples, type SampleSpan } from '@/domain/audio/pcm'
import { windowSampleCount } from '@/domain/audio/windows'
import type { AudioWindow } from './protocol'

/** A frame of the encoder: 20 ms. */
export const FRAME_SAMPLES = 320

export function windowFrames(window: AudioWindow): number {
  return Math.ceil(windowSampleCount(window) / FRAME_SAMPLES)
}

/**
 * Turns samples of a window into the recording's seconds. What lies on both sides of a pause that was left out is moved
 * to the side that holds its middle: a word never reaches over such a pause.
 */
export function createWindowClock({ pieces }: Pick<AudioWindow, 'pieces'>) {
  let offset = 0
  const laidOut = pieces.map((piece) => {
    const from = offset
    offset += piece.endSample - piece.startSample
    return { from, to: offset, shift: piece.startSample - from }
  })
  return ({ startSample, endSample }: SampleSpan) => {
    const middle = (startSample + endSample) / 2
    const piece = laidOut.find(({ to }) => middle < to) ?? laidOut.at(-1)!
    const seconds = (sample: number) =>
      secondsOfSamples(Math.min(Math.max(sample, piece.from), piece.to) + piece.shift)
    return { startSeconds: seconds(startSample), endSeconds: seconds(endSample) }
  }
}

/** What is left of a window from one of its samples on. */
export function windowFrom(window: AudioWindow, fromSample: number): AudioWindow {
  let offset = 0
  const pieces: SampleSpan[] = []
  for (const piece of window.pieces) {
    const cut = Math.max(0, fromSample - offset)
    offset += piece.endSample - piece.startSample
    const startSample = piece.startSample + cut
    if (startSample < piece.endSample) pieces.push({ startSample, endSample: piece.endSample })
  }
  return { ...window, pieces, samples: window.samples.slice(fromSample) }
}
