import { describe, expect, it } from 'vitest'
import { joined, levelDb, tone } from '@/testing/tones'
import { createHalver } from './halver'

function halved(samples: Float32Array, rate: number, edgeHz: number) {
  const halver = createHalver(rate, edgeHz)
  return joined([halver.push(samples), halver.flush()])
}

describe.each([
  [48_000, 8000],
  [44_100, 8000],
  [96_000, 8000],
])('half of %i Hz', (rate, edgeHz) => {
  it('is every second sample of what lies below the edge', () => {
    for (const frequency of [50, 997, 5000, edgeHz - 50]) {
      const ideal = tone(frequency, rate / 2, 0.2)
      const error = halved(tone(frequency, rate, 0.2), rate, edgeHz).map((sample, i) => sample - ideal[i]!)
      expect(levelDb(error, 100)).toBeLessThan(-80)
    }
  })

  it('holds nothing of what would fold below the edge', () => {
    for (let frequency = rate / 2 - edgeHz; frequency < rate / 2; frequency += 61)
      expect(levelDb(halved(tone(frequency, rate, 0.1), rate, edgeHz), 100)).toBeLessThan(-83)
  })

  it('is as long as half of it, rounded up', () => {
    for (const length of [1, 2, 33, 1001])
      expect(halved(new Float32Array(length), rate, edgeHz)).toHaveLength(Math.ceil(length / 2))
  })
})
