import { describe, expect, it } from 'vitest'
import { timeStretch } from './time-stretch'

const RATE = 24_000
const tone = Float32Array.from({ length: RATE }, (_, i) => 0.5 * Math.sin((2 * Math.PI * 200 * i) / RATE))

describe('a stretched sound', () => {
  it.each([0.5, 0.8, 1, 1.35, 2, 3])(
    'is as long as %s times the speed asks for, at the same pitch and level',
    (speed) => {
      const stretched = timeStretch(tone, RATE, speed)
      expect(stretched).toHaveLength(Math.round(tone.length / speed))
      const middle = stretched.subarray(RATE / 10, stretched.length - RATE / 10)
      let crossings = 0
      for (let i = 1; i < middle.length; i++) if (middle[i - 1]! < 0 && middle[i]! >= 0) crossings++
      expect((crossings * RATE) / middle.length).toBeCloseTo(200, -1)
      const level = Math.sqrt(middle.reduce((sum, sample) => sum + sample * sample, 0) / middle.length)
      expect(20 * Math.log10(level / (0.5 / Math.SQRT2))).toBeCloseTo(0, 0)
    },
  )

  it('has no clicks', () => {
    const stretched = timeStretch(tone, RATE, 1.5)
    let steepest = 0
    for (let i = 1; i < stretched.length - RATE / 10; i++)
      steepest = Math.max(steepest, Math.abs(stretched[i]! - stretched[i - 1]!))
    // The tone itself moves by 0.026 a sample.
    expect(steepest).toBeLessThan(0.06)
  })
})
