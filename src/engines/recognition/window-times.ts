import { secondsOfSamples, type SampleSpan } from '@/domain/audio/pcm'
import { windowSampleCount } from '@/domain/audio/windows'
import type { AudioWindow } from './protocol'

/** A frame of the encoder: 20 ms. */
export const FRAME_SAMPLES = 320

export function windowFrames(window: AudioWindow): number {
  return Math.ceil(windowSampleCount(window) / FRAME_SAMPLES)
}

/** A window's samples and the recording's seconds; the pieces of a window lie end to end, with pauses left out between them. */
export function createWindowClock({ pieces }: Pick<AudioWindow, 'pieces'>) {
  let offset = 0
  const laidOut = pieces.map((piece) => {
    const startSample = offset
    offset += piece.endSample - piece.startSample
    return { startSample, endSample: offset, shift: piece.startSample - startSample }
  })

  return {
    /** A span in parts, one for each piece that it reaches into; a word belongs to one of them. At least one. */
    parts(span: SampleSpan): SampleSpan[] {
      const parts = laidOut
        .map((piece) => ({
          startSample: Math.max(span.startSample, piece.startSample),
          endSample: Math.min(span.endSample, piece.endSample),
        }))
        .filter((part) => part.startSample < part.endSample)
      return parts.length > 0 ? parts : [span]
    },
    /** Of a span within one piece. */
    seconds({ startSample, endSample }: SampleSpan) {
      const middle = (startSample + endSample) / 2
      const piece = laidOut.find((each) => middle < each.endSample) ?? laidOut.at(-1)!
      const seconds = (sample: number) =>
        secondsOfSamples(Math.min(Math.max(sample, piece.startSample), piece.endSample) + piece.shift)
      return { startSeconds: seconds(startSample), endSeconds: seconds(endSample) }
    },
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
