import { SPEECH_SAMPLE_RATE } from '@/domain/audio/pcm'
import { createFft } from './fft'

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

export type LogMel = (samples: Float32Array) => Float32Array<ArrayBuffer>

/**
 * Whisper's log-mel spectrogram of at most 30 s, as [bands, 3000]: reflect padding, periodic Hann, power, Slaney mel
 * bands, log10, floor at 8 below the maximum, (x + 4) / 4. Source: OpenAI's `whisper/audio.py`.
 */
export function createLogMel(bands: number): LogMel {
  const fft = createFft(FFT_SIZE)
  const filters = slaneyFilters(bands)
  const hann = Float64Array.from(
    { length: FFT_SIZE },
    (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / FFT_SIZE),
  )
  const re = new Float64Array(FFT_SIZE)
  const im = new Float64Array(FFT_SIZE)

  /** Two real frames in one complex transform: their spectra are its even and odd parts. */
  function powerOfTwoFrames(padded: Float32Array, frame: number, first: Float64Array, second: Float64Array) {
    const start = frame * HOP_SAMPLES
    for (let i = 0; i < FFT_SIZE; i++) {
      re[i] = padded[start + i]! * hann[i]!
      im[i] = padded[start + HOP_SAMPLES + i]! * hann[i]!
    }
    fft.transform(re, im)
    for (let bin = 0; bin < BINS; bin++) {
      const mirror = bin === 0 ? 0 : FFT_SIZE - bin
      const firstRe = (re[bin]! + re[mirror]!) / 2
      const firstIm = (im[bin]! - im[mirror]!) / 2
      const secondRe = (im[bin]! + im[mirror]!) / 2
      const secondIm = (re[mirror]! - re[bin]!) / 2
      first[bin] = firstRe * firstRe + firstIm * firstIm
      second[bin] = secondRe * secondRe + secondIm * secondIm
    }
  }

  return (samples) => {
    const padded = reflectPadded(samples)
    const mel = new Float32Array(bands * WINDOW_FRAMES).fill(Math.log10(POWER_FLOOR))
    // Behind the sound everything is silence; two frames more still reach into it.
    const soundFrames = Math.min(WINDOW_FRAMES, 2 * Math.ceil((samples.length / HOP_SAMPLES + 2) / 2))
    const powers = [new Float64Array(BINS), new Float64Array(BINS)] as const
    let loudest = -Infinity
    for (let frame = 0; frame < soundFrames; frame += 2) {
      powerOfTwoFrames(padded, frame, powers[0], powers[1])
      for (let band = 0; band < bands; band++)
        for (let half = 0; half < 2; half++) {
          const value = Math.log10(Math.max(weigh(powers[half as 0 | 1], filters[band]!), POWER_FLOOR))
          mel[band * WINDOW_FRAMES + frame + half] = value
          if (value > loudest) loudest = value
        }
    }
    const floor = loudest - DYNAMIC_RANGE
    for (let i = 0; i < mel.length; i++) mel[i] = (Math.max(mel[i]!, floor) + 4) / 4
    return mel
  }
}

function reflectPadded(samples: Float32Array): Float32Array {
  const half = FFT_SIZE / 2
  const padded = new Float32Array(WINDOW_SAMPLES + FFT_SIZE)
  padded.set(samples.subarray(0, WINDOW_SAMPLES), half)
  for (let i = 1; i <= half; i++) {
    padded[half - i] = padded[half + i]!
    padded[half + WINDOW_SAMPLES - 1 + i] = padded[half + WINDOW_SAMPLES - 1 - i]!
  }
  return padded
}

type Filter = { firstBin: number; weights: Float64Array }

function weigh(power: Float64Array, { firstBin, weights }: Filter): number {
  let sum = 0
  for (let i = 0; i < weights.length; i++) sum += weights[i]! * power[firstBin + i]!
  return sum
}

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
    return { firstBin, weights: Float64Array.from(weights.slice(firstBin, lastBin + 1)) }
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
