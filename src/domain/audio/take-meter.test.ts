import { describe, expect, it } from 'vitest'
import { createTakeMeter, hear } from './take-meter'

describe('the meter of a take', () => {
  it('grows one bar for every 50 ms, as loud as the loudest in it', () => {
    const meter = createTakeMeter()
    for (const peak of [0.1, 0.5, 0.2, 0.3]) hear(meter, peak, 0.025)
    expect(meter.elapsedSeconds).toBeCloseTo(0.1)
    expect(meter.bars).toEqual([0.1, 0.5, 0.3])
  })

  it('fills the gap after the page was asleep', () => {
    const meter = createTakeMeter()
    hear(meter, 0.4, 1)
    expect(meter.bars).toHaveLength(21)
  })

  it('counts how long nothing was heard, until something is', () => {
    const meter = createTakeMeter()
    hear(meter, 0.0005, 1.5)
    hear(meter, 0, 0.6)
    expect(meter.silentSeconds).toBeCloseTo(2.1)
    hear(meter, 0.02, 0.05)
    expect(meter.silentSeconds).toBe(0)
  })
})
