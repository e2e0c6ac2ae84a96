import { describe, expect, it } from 'vitest'
import { packLines, spokenTogether } from './pack-lines'
import type { SpokenAs } from './spoken-as'

const line = (text: string, change: Partial<SpokenAs> = {}) => ({
  spokenAs: {
    text,
    voiceId: 'Wise_Woman',
    speed: 1,
    service: '/proxy',
    modelId: 'minimax',
    pronunciations: [],
    ...change,
  },
})

const lengths = (packs: readonly unknown[][]) => packs.map(({ length }) => length)

describe('lines in requests', () => {
  it('are as many together as fit, and none is cut', () => {
    const sentence = line(`${'word '.repeat(15)}end.`)
    const lines = Array.from({ length: 650 }, () => sentence)
    const packs = packLines(lines, 5_000)
    expect(packs).toHaveLength(11)
    expect(packs.flat()).toHaveLength(650)
    for (const pack of packs) expect(spokenTogether(pack, true).text.length).toBeLessThanOrEqual(5_000)
  })

  it('fill a request to its last character, and no further', () => {
    const lines = [line('a'.repeat(2_499)), line('b'.repeat(2_499))]
    expect(lengths(packLines(lines, 5_000))).toEqual([2])
    expect(spokenTogether(lines, true).text).toHaveLength(5_000)
    expect(lengths(packLines([...lines, line('c')], 5_000))).toEqual([2, 1])
    expect(lengths(packLines([line('a'.repeat(2_499)), line('b'.repeat(2_500))], 5_000))).toEqual([1, 1])
  })

  it('count as they are said, not as they are written', () => {
    const pronunciations = [{ word: 'SQL', says: 'structured query language' }]
    const lines = [line('SQL.', { pronunciations }), line('SQL.', { pronunciations })]
    expect(lengths(packLines(lines, 50))).toEqual([1, 1])
    expect(lengths(packLines(lines, 60))).toEqual([2])
  })

  it('are of one voice at one speed', () => {
    const other = { voiceId: 'Calm_Woman' }
    const lines = [line('One.'), line('Two.'), line('Three.', other), line('Four.', { ...other, speed: 1.5 })]
    expect(lengths(packLines(lines, 5_000))).toEqual([2, 1, 1])
  })

  it('are packed alike again from the first line of any request on', () => {
    const lines = Array.from({ length: 40 }, (_, index) => line(`This is line ${index}.`))
    const packs = packLines(lines, 200)
    expect(packLines(packs.slice(2).flat(), 200)).toEqual(packs.slice(2))
  })

  it('are told apart by a full stop where one has no mark of its own', () => {
    expect(spokenTogether([line('The tide'), line('“It is out.”'), line('Go')], true).text).toBe(
      'The tide. “It is out.” Go',
    )
  })

  it('have commas for pauses that the service does not read', () => {
    const lines = [line('Wait [pause 2s] here.'), line('Go.')]
    expect(spokenTogether(lines, true).text).toBe('Wait [pause 2s] here. Go.')
    expect(spokenTogether(lines, false).text).toBe('Wait, here. Go.')
  })
})
