import { describe, expect, it } from 'vitest'
import { changeScript } from '@/domain/script/change-script'
import { lineViews, type TakeFacts } from '@/domain/script/line-views'
import { EMPTY_SCRIPT } from '@/domain/script/script'
import { toSpeak, USUAL_PACKING } from '@/domain/script/to-speak'
import { underWay, underWayHere } from './under-way'

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

describe('lines that this device speaks', () => {
  const DEVICE = { service: 'device', modelId: '', canSetSpeed: true }
  const NONE: ReadonlySet<string> = new Set()

  /** Lines are named by their order; some have a take of what they say. */
  function viewsOf(text: string, spokenIds: string[] = []) {
    let next = 0
    const script = changeScript(EMPTY_SCRIPT, { type: 'write', text }, () => String(next++))
    const takes = lineViews(script, [], {}, DEVICE)
      .filter(({ line: { id } }) => spokenIds.includes(id))
      .map(({ line: { id }, key }): TakeFacts => {
        return { id, lineId: id, key, createdAt: 0, durationSeconds: 1, words: [] }
      })
    return lineViews(script, takes, {}, DEVICE)
  }

  const waiting = (views: ReturnType<typeof viewsOf>, ids: string[]) =>
    views.filter(({ line: { id } }) => ids.includes(id)).map(({ line: { id }, key }) => line(id, key))

  it.each([[[]], [['2']]])('are as many requests as Speak all told, where %j were spoken', (spokenIds) => {
    const views = viewsOf('One. Two. Three. Four. Five. Six.', spokenIds)
    const due = toSpeak(views, NONE, 0)
    const here = underWayHere(waiting(views, due.lineIds), views, NONE, USUAL_PACKING)
    expect(here).toEqual(due)
    expect(here.requests).toBe(1 + spokenIds.length)
  })

  it('are counted without those that were not asked for', () => {
    const views = viewsOf('One. Two. Three. Four.')
    const here = underWayHere(waiting(views, ['0', '1']), views, NONE, USUAL_PACKING)
    expect(here).toMatchObject({ lineIds: ['0', '1'], requests: 1 })
  })

  it('are counted anew where a person wants them anew', () => {
    const views = viewsOf('One. Two.', ['0', '1'])
    const again = waiting(views, ['1']).map((asked) => ({ ...asked, isAgain: true }))
    const known = new Set(views.map(({ key }) => key))
    expect(underWayHere(again, views, known, USUAL_PACKING)).toMatchObject({ lineIds: ['1'], requests: 1 })
  })
})

function line(lineId: string, key: string) {
  const spokenAs = { text: 'One.', voiceId: '', speed: 1, service: '/proxy', modelId: '', pronunciations: [] }
  return { lineId, key, spokenAs, service: 'cloud', creditsPerRequest: 5, isAgain: false, packId: null }
}
