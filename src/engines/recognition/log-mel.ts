import { SPEECH_SAMPLE_RATE } from '@/domain/audio/pcm'
import type { Kernels } from '@/engines/kernels/kernels'
import { planFft } from './fft'
import { TASK } from './kernels/task-kinds'

/** Whisper's front end: 25 ms frames every 10 ms at 16 kHz. */
const FFT_SIZE = 400
const HOP_SAMPLES = 160
const BINS = FFT_SIZE / 2 + 1
/** The encoder hears 30 s: 3,000 frames. */
export const WINDOW_FRAMES = 3000
const WINDOW_SAMPLES = WINDOW_FRAMES * HOP_SAMPLES
const POWER_FLOOR = 1e-10
/** What is more than 80 dB below the loudest is lifted to there (8 in log10 of power). */
const DYNAMIC_RANGE = 8

/** Of `assembly/mel.ts`: what a part makes, and numbers of four transforms side by side. */
const PART_FRAMES = 8
const LANES_BYTES = 16
const FLOAT_BYTES = 4

export type LogMel = (samples: Float32Array) => Float32Array<ArrayBuffer>

/**
 * Whisper's log-mel spectrogram of at most 30 s, as [bands, 3000]: reflect padding, periodic Hann, power, Slaney mel
 * bands, log10, floor at 8 below the maximum, (x + 4) / 4. Source: OpenAI's `whisper/audio.py`.
 */
export function createLogMel({ memory, run }: Kernels, bands: number): LogMel {
  const hann = Float32Array.from(
    { length: FFT_SIZE },
    (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / FFT_SIZE),
  )
  const { order, passes } = planFft(FFT_SIZE)
  const places = new Int32Array(FFT_SIZE)
  order.forEach((from, place) => (places[from] = LANES_BYTES * place))
  const padded = memory.take(FLOAT_BYTES * (WINDOW_SAMPLES + FFT_SIZE))
  const output = memory.take(FLOAT_BYTES * bands * WINDOW_FRAMES)
  const loudest = memory.take((FLOAT_BYTES * WINDOW_FRAMES) / PART_FRAMES)
  const record = memory.putRecord([
    padded,
    memory.put(hann),
    memory.put(places),
    memory.putRecord(
      passes.flatMap(({ radix, length, twiddles }) => [
        radix,
        length,
        ...Array.from(twiddles, (float) => ({ float })),
      ]),
    ),
    passes.length,
    bands,
    memory.putRecord(
      slaneyFilters(bands).flatMap(({ firstBin, weights }) => [
        firstBin,
        weights.length,
        ...Array.from(weights, (float) => ({ float })),
      ]),
    ),
    output,
    loudest,
  ])

  return (samples) => {
    padReflected(memory.floats(padded, WINDOW_SAMPLES + FFT_SIZE), samples)
    // Behind the sound everything is silence; two frames more still reach into it.
    const soundFrames = Math.min(WINDOW_FRAMES, Math.ceil(samples.length / HOP_SAMPLES) + 2)
    const parts = Math.ceil(soundFrames / PART_FRAMES)
    const mel = memory.floats(output, bands * WINDOW_FRAMES)
    mel.fill(Math.log10(POWER_FLOOR))
    run({ kind: TASK.mel, record, parts })
    const floor = Math.max(...memory.floats(loudest, parts)) - DYNAMIC_RANGE
    const result = new Float32Array(mel.length)
    for (let i = 0; i < mel.length; i++) result[i] = (Math.max(mel[i]!, floor) + 4) / 4
    return result
  }
}

function padReflected(padded: Float32Array, samples: Float32Array) {
  const half = FFT_SIZE / 2
  padded.fill(0)
  padded.set(samples.subarray(0, WINDOW_SAMPLES), half)
  for (let i = 1; i <= half; i++) {
    padded[half - i] = padded[half + i]!
    padded[half + WINDOW_SAMPLES - 1 + i] = padded[half + WINDOW_SAMPLES - 1 - i]!
  }
}

type Filter = { firstBin: number; weights: number[] }

/** Triangles on the Slaney mel scale, each of area 1 (librosa's `mel` with its defaults). */
function slaneyFilters(bands: number): Filter[] {
  const top = melOfHz(SPEECH_SAMPLE_RATE / 2)
  const edgeHz = Array.from({ length: bands + 2 }, (_, i) => hzOfMel((top * i) / (bands + 1)))
  return Array.from({ length: bands }, (_, band) => {
    const [low, centre, high] = [edgeHz[band]!, edgeHz[band + 1]!, edgeHz[band + 2]!]
    const weights = Array.from({ length: BINS }, (__, bin) => {
      const hz = (bin * SPEECH_SAMPLE_RATE) / FFT_SIZE
      const triangle = Math.min((hz - low) / (centre - low), (high - hz) / (high - centre))
      return (Math.max(0, triangle) * 2) / (high - low)
    })
    const firstBin = Math.max(
      0,
      weights.findIndex((weight) => weight > 0),
    )
    const lastBin = weights.findLastIndex((weight) => weight > 0)
    return { firstBin, weights: weights.slice(firstBin, lastBin + 1) }
  })
}

/** Linear below 1 kHz (200/3 Hz a mel), logarithmic above (27 mels for each factor of 6.4). */
const LINEAR_HZ_PER_MEL = 200 / 3
const LOG_STEP = Math.log(6.4) / 27

function melOfHz(hz: number): number {
  return hz < 1000 ? hz / LINEAR_HZ_PER_MEL : 15 + Math.log(hz / 1000) / LOG_STEP
}

function hzOfMel(mel: number): number {
  return mel < 15 ? mel * LINEAR_HZ_PER_MEL : 1000 * Math.exp((mel - 15) * LOG_STEP)
}
