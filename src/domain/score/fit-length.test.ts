import { describe, expect, it } from 'vitest'
import { fitLength, fitLoop, type Fit } from './fit-length'
import { planForm } from './form'
import { METRES, patternIn } from './metre'

const LENGTHS = Array.from({ length: 56 }, (_, i) => 5 + i)
const secondsOf = ({ tempoBpm, bodyBeats, endingSeconds }: Fit) => (bodyBeats * 60) / tempoBpm + endingSeconds

describe('a length', () => {
  it.each([66, 80, 104, 124, 174])('is filled exactly with whole bars near %i BPM', (wantedBpm) => {
    for (const seconds of LENGTHS) {
      const fit = fitLength(seconds, 4, { statedBpm: null, wantedBpm })
      expect(secondsOf(fit)).toBeCloseTo(seconds, 9)
      expect(Math.abs(fit.tempoBpm / wantedBpm - 1)).toBeLessThan(0.2)
      expect(fit.endingSeconds).toBeGreaterThan(0.99)
      if (seconds >= 12) expect(fit.bodyBeats % 4).toBe(0)
    }
  })

  it.each([40, 90, 128, 200])('keeps a stated %i BPM to the letter', (statedBpm) => {
    for (const seconds of LENGTHS) {
      const fit = fitLength(seconds, 4, { statedBpm, wantedBpm: 100 })
      expect(fit.tempoBpm).toBe(statedBpm)
      expect(secondsOf(fit)).toBeCloseTo(seconds, 9)
      expect(fit.endingSeconds).toBeGreaterThan(0.99)
      expect(fit.endingSeconds).toBeLessThan(Math.max(3.6, 240 / statedBpm + 1.3))
    }
  })

  it('is filled by a loop without rest', () => {
    for (const seconds of LENGTHS) {
      const fit = fitLoop(seconds, 4, { statedBpm: 97, wantedBpm: 97 })
      expect(fit.endingSeconds).toBe(0)
      expect(secondsOf(fit)).toBeCloseTo(seconds, 9)
      expect(Number.isInteger(fit.bodyBeats)).toBe(true)
      expect(Math.abs(fit.tempoBpm / 97 - 1)).toBeLessThan(0.065)
    }
  })
})

describe('a form', () => {
  it('has all its bars, whatever their number', () => {
    for (let bars = 1; bars <= 60; bars++) {
      expect(planForm(bars).reduce((sum, section) => sum + section.bars, 0)).toBe(bars)
    }
  })

  it.each([
    [2, 'A'],
    [8, 'intro A B return'],
    [28, 'intro A B return'],
    [40, 'intro A B return outro'],
  ])('of %i bars is %s', (bars, names) => {
    expect(
      planForm(bars)
        .map(({ name }) => name)
        .join(' '),
    ).toBe(names)
  })
})

describe('a pattern of 16 steps', () => {
  it.each([
    ['4/4', 'X...x...X...y...'],
    ['3/4', 'X...x...y...'],
    ['6/8', 'X...x.X...y.'],
    ['5/4', 'X...x...X...X...y...'],
    ['7/8', 'X...x...X...y.'],
  ] as const)('in %s is %s', (metre, pattern) => {
    expect(patternIn(METRES[metre], 'X...x...X...y...')).toBe(pattern)
    expect(pattern).toHaveLength(METRES[metre].beatsPerBar * 4)
  })
})
