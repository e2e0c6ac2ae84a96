import { describe, expect, it } from 'vitest'
import { underWay } from './under-way'

describe('lines that are under way', () => {
  it('take a request each, but for those that say the same, and those that were said before', () => {
    const lines = [line('one', 'a'), line('two', 'b'), line('three', 'b'), line('four', 'c')]
    expect(underWay(lines, new Set(['c']))).toEqual({
      lineIds: ['one', 'two', 'three', 'four'],
      knownLineIds: ['four'],
      requests: 2,
      characters: 8,
      costCredits: 10,
    })
  })

  it('are paid for again where a person wants them anew', () => {
    const again = { ...line('one', 'a'), isAgain: true }
    expect(underWay([again], new Set(['a']))).toMatchObject({ requests: 1, costCredits: 5, knownLineIds: [] })
  })

  it('are one request where they are sent together', () => {
    const pack = ['one', 'two', 'three'].map((id) => ({ ...line(id, id), packId: 'pack' }))
    expect(underWay([...pack, line('four', 'd')], new Set())).toMatchObject({ requests: 2, costCredits: 10 })
  })

  it('have no price where one of them has none', () => {
    const lines = [line('one', 'a'), { ...line('two', 'b'), creditsPerRequest: null }]
    expect(underWay(lines, new Set()).costCredits).toBeNull()
    expect(underWay(lines, new Set(['b'])).costCredits).toBe(5)
  })
})

function line(lineId: string, key: string) {
  const spokenAs = { text: 'One.', voiceId: '', speed: 1, service: '/proxy', modelId: '', pronunciations: [] }
  return { lineId, key, spokenAs, service: 'cloud', creditsPerRequest: 5, isAgain: false, packId: null }
}
