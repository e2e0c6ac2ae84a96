import { expect, it } from 'vitest'
import { createRandom } from '@/domain/score/random'
import { limitTruePeak } from '@/engines/loudness/limiter'
import { truePeakDb } from '@/engines/loudness/true-peak'
import { firstChannel } from '@/testing/first-channel'
import { encodeSpeech } from './encode-speech'

const RATE = 24_000

it.each(['wav', 'flac', 'mp3', 'opus', 'aac', 'm4a'] as const)(
  '%s: has its true peaks below -1 dBTP once it is decoded',
  async (format) => {
    const random = createRandom('speech', 0)
    // As voices are: loud at once and softer by and by, twice a second, up to the ceiling.
    const samples = Float32Array.from(
      { length: 3 * RATE },
      (_, i) => random.spread() * Math.sin(i / 9) * Math.exp(-(i % 12_000) / 4000),
    )
    limitTruePeak(samples, RATE, -1)
    const decoded = await firstChannel(await encodeSpeech(samples, format))
    const rate = format === 'opus' ? 48_000 : RATE
    expect(truePeakDb(decoded, rate)).toBeLessThan(-0.95)
    expect(truePeakDb(decoded, rate)).toBeGreaterThan(-3)
  },
)
