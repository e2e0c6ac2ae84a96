import { describe, expect, it } from 'vitest'
import { moreLike, newFamilies, SEEDS, withNew } from './families'

describe('seeds', () => {
  it('count on from the first, past those that something was made of', () => {
    expect(newFamilies(7, 3, [])).toEqual([{ seed: 7 }, { seed: 8 }, { seed: 9 }])
    expect(newFamilies(7, 2, [{ seed: 8 }, { seed: 7, drums: 2 }])).toEqual([{ seed: 7 }, { seed: 9 }])
  })

  it('begin again after the largest', () => {
    expect(newFamilies(SEEDS - 1, 2, [])).toEqual([{ seed: SEEDS - 1 }, { seed: 0 }])
  })
})

describe('a family', () => {
  it('has one facet drawn anew, never as it was before', () => {
    const first = { seed: 7 }
    const second = withNew('drums', first, [first])
    expect(second).toEqual({ seed: 7, drums: 1 })
    expect(withNew('drums', first, [first, second])).toEqual({ seed: 7, drums: 2 })
    expect(withNew('melody', second, [first, second])).toEqual({ seed: 7, drums: 1, melody: 1 })
  })

  it('has more of its kind: all facets drawn anew, the rest as it is', () => {
    const known = [{ seed: 7 }, { seed: 7, drums: 3 }, { seed: 8, mood: 9 }]
    expect(moreLike({ seed: 7 }, 2, known)).toEqual([
      { seed: 7, drums: 4, melody: 4, mood: 4 },
      { seed: 7, drums: 5, melody: 5, mood: 5 },
    ])
  })
})
