import { describe, expect, test } from 'vitest'
import { sameBytes } from '@/testing/node/same-bytes'
import { clicks, indexOfLoudest, joined, levelDb, tone } from '@/testing/tones'
import { createResampler } from './resampler'

const RATES = [8000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 88_200, 96_000, 192_000]

function resampled(samples: Float32Array, rate: number, chunkLength = 4096) {
  const resampler = createResampler(rate)
  const chunks: Float32Array[] = []
  for (let start = 0; start < samples.length; start += chunkLength)
    chunks.push(resampler.push(samples.subarray(start, start + chunkLength)))
  return joined([...chunks, resampler.flush()])
}

describe.each(RATES)('from %i Hz', (rate) => {
  test('the length is that of the input at 16 kHz, to the sample', () => {
    for (const length of [1, 7, 1152, 10_007, rate + 1])
      expect(resampled(new Float32Array(length), rate)).toHaveLength(Math.round((length * 16_000) / rate))
  })

  test('a click stays at its time', () => {
    const output = resampled(clicks([0.5], rate, 1), rate)
    const clickTime = Math.round(0.5 * rate) / rate
    expect(Math.abs(indexOfLoudest(output) - clickTime * 16_000)).toBeLessThanOrEqual(0.5)
  })

  test('a tone keeps its level and phase from start to end', () => {
    const frequency = 440
    const output = resampled(tone(frequency, rate, 0.25), rate)
    const ideal = tone(frequency, 16_000, 0.25)
    // The first and last 10 ms ring, as the tone starts at once; from there on it is the same tone in the same phase.
    const error = output.map((sample, i) => sample - (ideal[i] ?? 0))
    expect(levelDb(error, 160)).toBeLessThan(-55)
  })

  test('the way it is cut into chunks does not matter', () => {
    const samples = tone(1000, rate, 0.2)
    expect(sameBytes(resampled(samples, rate, 61), resampled(samples, rate, samples.length))).toBe(true)
  })
})

describe('quality', () => {
  test.each([24_000, 44_100, 48_000, 96_000])(
    'from %i Hz, what lies above 8 kHz is below -80 dB, wherever it folds',
    (rate) => {
      const levels: number[] = []
      for (let frequency = 8000; frequency < rate / 2; frequency += 97)
        levels.push(levelDb(resampled(tone(frequency, rate, 0.1), rate), 400))
      expect(Math.max(...levels)).toBeLessThan(-80)
    },
  )

  test.each([22_050, 44_100, 48_000, 96_000])('from %i Hz, it is flat within 0.1 dB up to 7 kHz', (rate) => {
    const levels: number[] = []
    for (let frequency = 50; frequency <= 7000; frequency += 139)
      levels.push(levelDb(resampled(tone(frequency, rate, 0.4), rate), 400))
    expect(Math.max(...levels.map(Math.abs))).toBeLessThan(0.1)
  })

  test('from 8 kHz, the mirror image above 4 kHz is below -80 dB', () => {
    const frequency = 3000
    const output = resampled(tone(frequency, 8000, 0.5), 8000)
    expect(levelDb(correlated(output, 8000 - frequency), 0)).toBeLessThan(-80)
    expect(levelDb(correlated(output, frequency), 0)).toBeGreaterThan(-0.1)
  })
})

/** The part of a signal that is a tone of this frequency, by a Hann-windowed correlation. */
function correlated(samples: Float32Array, frequencyHz: number) {
  let real = 0
  let imaginary = 0
  samples.forEach((sample, i) => {
    const weight = (1 - Math.cos((2 * Math.PI * i) / samples.length)) / samples.length
    const angle = (2 * Math.PI * frequencyHz * i) / 16_000
    real += 2 * weight * sample * Math.cos(angle)
    imaginary += 2 * weight * sample * Math.sin(angle)
  })
  return tone(1000, 16_000, 0.1, Math.hypot(real, imaginary))
}
