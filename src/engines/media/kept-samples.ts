import { SPEECH_SAMPLE_RATE, type SampleSpan } from '@/domain/audio/pcm'
import { floatFromInt16, int16FromFloat } from '@/domain/audio/pcm-layout'
import type { SpeechWindow } from '@/domain/audio/windows'
import { windowSampleCount } from '@/domain/audio/windows'
import type { AudioWindow } from '@/engines/recognition/protocol'

/** Windows reach a little beyond the speech they hold: pads, and pauses that are kept. */
const MARGIN_SAMPLES = 2 * SPEECH_SAMPLE_RATE
/** How far the speech detector may be behind: eight seconds that it looks ahead, blocks of two, and a run that is not over. */
const UNDECIDED_SAMPLES = 60 * SPEECH_SAMPLE_RATE

export type KeptSamples = {
  push(samples: Float32Array<ArrayBuffer>, speech: SampleSpan[]): void
  /** A planned window with its samples; what lies before its end is then let go. */
  take(window: SpeechWindow): AudioWindow
}

type Chunk = SampleSpan & { pcm: Int16Array<ArrayBuffer> }

/**
 * Keeps the samples that a window may still ask for, and no others: hours of silence take no memory. They are kept in 16 bits
 * as the tab stores them, so that both homes hear the same to the bit.
 */
export function createKeptSamples(): KeptSamples {
  let chunks: Chunk[] = []
  let unplanned: SampleSpan[] = []
  let totalSamples = 0

  function isNeeded(chunk: Chunk) {
    return (
      chunk.endSample > totalSamples - UNDECIDED_SAMPLES ||
      unplanned.some(
        (run) =>
          chunk.endSample > run.startSample - MARGIN_SAMPLES &&
          chunk.startSample < run.endSample + MARGIN_SAMPLES,
      )
    )
  }

  return {
    push(samples, speech) {
      const pcm = int16FromFloat(samples)
      chunks.push({ startSample: totalSamples, endSample: totalSamples + samples.length, pcm })
      totalSamples += samples.length
      unplanned.push(...speech)
      chunks = chunks.filter(isNeeded)
    },
    take(window) {
      const samples = new Float32Array(windowSampleCount(window))
      let offset = 0
      for (const piece of window.pieces) {
        for (const chunk of chunks) copyOverlap(chunk, piece, samples, offset)
        offset += piece.endSample - piece.startSample
      }
      const end = window.pieces.at(-1)?.endSample ?? 0
      unplanned = unplanned.filter((run) => run.endSample > end)
      return { ...window, samples }
    },
  }
}

function copyOverlap(chunk: Chunk, piece: SampleSpan, target: Float32Array, offset: number) {
  const start = Math.max(chunk.startSample, piece.startSample)
  const end = Math.min(chunk.endSample, piece.endSample)
  if (start >= end) return
  const overlap = chunk.pcm.subarray(start - chunk.startSample, end - chunk.startSample)
  target.set(floatFromInt16(overlap), offset + start - piece.startSample)
}
