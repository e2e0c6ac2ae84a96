import { describe, expect, it } from 'vitest'
import { changeScript } from './change-script'
import { lineViews, type TakeFacts } from './line-views'
import { EMPTY_SCRIPT } from './script'
import { toSpeak, USUAL_PACKING } from './to-speak'

const CLOUD = { service: 'https://cloud', modelId: 'minimax', canSetSpeed: false }
const NONE: ReadonlySet<string> = new Set()

describe('what Speak all sends', () => {
  it('is one request for lines that follow each other, at one price', () => {
    expect(toSpeak(viewsOf('One. Two. Three.'), NONE, 14)).toMatchObject({
      packs: [['0', '1', '2']],
      requests: 1,
      costCredits: 14,
    })
  })

  it('costs a tenth of a credit a sentence, not fourteen, where the script is long', () => {
    const text = 'This is a sentence of a script that goes on and on, for pages and pages. '.repeat(650)
    const views = viewsOf(text.replaceAll('pages.', () => `pages ${count++}.`))
    expect(views.length).toBe(650)
    expect(toSpeak(views, NONE, 14)).toMatchObject({ requests: 11, costCredits: 154 })
  })

  it('is a request for each stretch between lines that are spoken', () => {
    const views = viewsOf('One. Two. Three. Four.', ['2'])
    expect(toSpeak(views, NONE, 14)).toMatchObject({ packs: [['0', '1'], ['3']], costCredits: 28 })
  })

  it('goes past what was said before, and past what says the same', () => {
    const views = viewsOf('One. Two. One. Three.')
    const known = new Set([views[1]!.key])
    expect(toSpeak(views, known, 14)).toMatchObject({ packs: [['0', '3']], knownLineIds: ['1'] })
  })

  it('leaves a line by itself that could not be told apart before', () => {
    const views = viewsOf('One. Two. Three. Four.')
    const packing = { ...USUAL_PACKING, alone: new Set([views[1]!.key]) }
    expect(toSpeak(views, NONE, 14, packing).packs).toEqual([['0'], ['1'], ['2', '3']])
  })

  it('begins with a short request where that costs no more, and only the first is short', () => {
    const packing = { ...USUAL_PACKING, firstCharacters: 11 }
    const views = viewsOf('One. Two. Three. Four. Five. Six.', ['4'])
    expect(toSpeak(views, NONE, null, packing).packs).toEqual([['0', '1'], ['2', '3'], ['5']])
    expect(toSpeak(viewsOf('One. Two. Three.', ['0']), NONE, null, packing).packs).toEqual([['1'], ['2']])
  })

  it('is nothing where everything is spoken', () => {
    const views = viewsOf('One. Two.', ['0', '1'])
    expect(toSpeak(views, NONE, null)).toMatchObject({ packs: [], requests: 0, costCredits: 0 })
  })
})

let count = 0

/** Lines are named by their order; some have a take of what they say. */
function viewsOf(text: string, spokenIds: string[] = []) {
  let next = 0
  const script = changeScript(EMPTY_SCRIPT, { type: 'write', text }, () => String(next++))
  const takes = lineViews(script, [], {}, CLOUD)
    .filter(({ line }) => spokenIds.includes(line.id))
    .map(({ line, key }): TakeFacts => {
      return { id: line.id, lineId: line.id, key, createdAt: 0, durationSeconds: 1, words: [] }
    })
  return lineViews(script, takes, {}, CLOUD)
}
