import { describe, expect, it } from 'vitest'
import { loudestOf, outlineOf, OUTLINE_BARS } from './outline'

describe('the waveform at a glance', () => {
  it('keeps the loudest peak of each part, against the loudest of all', () => {
    const peaks = Int16Array.from([100, 400, 0, 200, 800, 0])
    expect(loudestOf(peaks, 3)).toEqual([0.5, 0.25, 1])
  })

  it('repeats peaks where there are fewer of them than bars', () => {
    expect(loudestOf(Int16Array.from([1000, 2000]), 4)).toEqual([0.5, 0.5, 1, 1])
  })

  it('is flat for silence and for what is not known yet', () => {
    expect(loudestOf(new Int16Array(100), 2)).toEqual([0, 0])
    expect(loudestOf(null, 2)).toEqual([0, 0])
  })

  it('is nearly flat for the noise of an empty room, as for silence', () => {
    expect(Math.max(...loudestOf(Int16Array.from([2, 3, 1, 3]), 2))).toBeLessThan(0.05)
  })

  it('is forty short numbers, however long the recording is', () => {
    const outline = outlineOf(Int16Array.from({ length: 360_000 }, (_, at) => at % 30_001))
    expect(outline).toHaveLength(OUTLINE_BARS)
    expect(JSON.stringify(outline).length).toBeLessThan(250)
  })
})
