import { array, assert, constantFrom, dictionary, nat, property, record, type Arbitrary } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSame } from '@/lib/is-same'
import { mergeRows, type MergeRules } from './merge-rows'

type Row = {
  title: string
  changedAt: number
  text: { lines: string[] }
  picks: Record<string, string>
  models: Record<string, string>
}

const rules: MergeRules<Row> = { changedAt: 'latest', text: 'work', picks: 'work by key', models: 'by key' }

const base: Row = {
  title: 'Tides',
  changedAt: 1,
  text: { lines: ['One.'] },
  picks: { a: 'take 1', b: 'take 2' },
  models: { cloud: 'large' },
}

const merged = (mine: Partial<Row>, theirs: Partial<Row>) =>
  mergeRows({ base, mine: { ...base, ...mine }, theirs: { ...base, ...theirs } }, rules)

describe('two changes of one row', () => {
  it.each<[string, Partial<Row>, Partial<Row>, Partial<Row>]>([
    [
      'a text and a title',
      { text: { lines: ['Two.'] } },
      { title: 'Low tide' },
      { text: { lines: ['Two.'] }, title: 'Low tide' },
    ],
    ['a title and a text', { title: 'Low' }, { text: { lines: [] } }, { title: 'Low', text: { lines: [] } }],
    ['the same twice', { text: { lines: [] } }, { text: { lines: [] } }, { text: { lines: [] } }],
    ['two titles: the last', { title: 'Mine' }, { title: 'Theirs' }, { title: 'Mine' }],
    ['two times: the later', { changedAt: 5 }, { changedAt: 7 }, { changedAt: 7 }],
    [
      'picks of two lines',
      { picks: { ...base.picks, a: 'x' } },
      { picks: { ...base.picks, b: 'y' } },
      { picks: { a: 'x', b: 'y' } },
    ],
    [
      'one taken away, one added',
      { picks: { a: 'take 1' } },
      { picks: { ...base.picks, c: 'z' } },
      { picks: { a: 'take 1', c: 'z' } },
    ],
    [
      'two models of one service: the last',
      { models: { cloud: 'small' } },
      { models: { cloud: 'tiny', own: 'x' } },
      { models: { cloud: 'small', own: 'x' } },
    ],
  ])('go together: %s', (_, mine, theirs, both) => {
    expect(merged(mine, theirs)).toEqual({ ...base, ...both })
  })

  it.each<[string, Partial<Row>, Partial<Row>]>([
    ['two texts', { text: { lines: ['Mine.'] } }, { text: { lines: ['Theirs.'] } }],
    ['two picks of one line', { picks: { ...base.picks, a: 'x' } }, { picks: { ...base.picks, a: 'y' } }],
    [
      'a pick that is changed here and taken away there',
      { picks: { ...base.picks, a: 'x' } },
      { picks: { b: 'take 2' } },
    ],
  ])('do not: %s', (_, mine, theirs) => {
    expect(merged(mine, theirs)).toBeNull()
    expect(merged(theirs, mine)).toBeNull()
  })
})

describe('any two changes', () => {
  const words = constantFrom('a', 'b', 'c')
  const keyed = dictionary(words, words)
  const row: Arbitrary<Row> = record({
    title: words,
    changedAt: nat(3),
    text: record({ lines: array(words, { maxLength: 2 }) }),
    picks: keyed,
    models: keyed,
  })

  it('of which one is none leave the other', () => {
    assert(
      property(row, row, (before, after) => {
        expect(mergeRows({ base: before, mine: after, theirs: before }, rules)).toEqual(after)
        expect(mergeRows({ base: before, mine: before, theirs: after }, rules)).toEqual(after)
        expect(mergeRows({ base: before, mine: after, theirs: after }, rules)).toEqual(after)
      }),
    )
  })

  it('lose no work of either side, and are merged a second time without a change', () => {
    assert(
      property(row, row, row, (start, mine, theirs) => {
        const both = mergeRows({ base: start, mine, theirs }, rules)
        if (!both) return
        for (const side of [mine, theirs]) {
          if (!isSame(side.text, start.text)) expect(both.text).toEqual(side.text)
          for (const key of ['a', 'b', 'c'])
            if (side.picks[key] !== start.picks[key]) expect(both.picks[key]).toBe(side.picks[key])
        }
        expect(mergeRows({ base: start, mine, theirs: both }, rules)).toEqual(both)
      }),
    )
  })
})
