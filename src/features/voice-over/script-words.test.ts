import { expect, test } from 'vitest'
import { changeScript } from '@/domain/script/change-script'
import { lineViews, type TakeFacts } from '@/domain/script/line-views'
import { EMPTY_SCRIPT } from '@/domain/script/script'
import { spokenAs, takeKeyOf } from '@/domain/script/spoken-as'
import { timelineOf } from '@/domain/script/timeline'
import { placeOfWords } from './script-words'

const DEVICE = { service: 'device', modelId: '', canSetSpeed: true }
let ids = 0
const write = (text: string, script = EMPTY_SCRIPT) =>
  changeScript(script, { type: 'write', text }, () => `line ${++ids}`)

function takesOf(script: typeof EMPTY_SCRIPT): TakeFacts[] {
  return script.lines.map((line) => ({
    id: `take of ${line.id}`,
    lineId: line.id,
    key: takeKeyOf(spokenAs(script, line, DEVICE)),
    createdAt: 1,
    durationSeconds: 1,
    words: [{ text: line.text, start: 0, end: line.text.length, startSeconds: 0.1, endSeconds: 0.9 }],
  }))
}

function wordsOf(script: typeof EMPTY_SCRIPT, takes: TakeFacts[], pending = new Set<string>()) {
  const views = lineViews(script, takes, {}, DEVICE)
  return placeOfWords(views, timelineOf(views, 0, pending).parts)
}

test('words have the times at which they are heard in the whole, pauses counted', () => {
  const script = write('One.\nTwo.')
  const { times, count, firstOf } = wordsOf(script, takesOf(script))
  expect(count).toBe(2)
  expect([...times.starts]).toEqual([0.1, 1 + script.pauses.lineSeconds + 0.1])
  expect([...firstOf.values()]).toEqual([0, 1])
})

test('a line that was changed can be played as it was, but none of its words are marked', () => {
  const script = write('One.\nTwo.')
  const changed = write('One.\nThree.', script)
  const { count, firstOf, startOf } = wordsOf(changed, takesOf(script))
  expect(count).toBe(1)
  expect(firstOf.has(changed.lines[1]!.id)).toBe(false)
  expect(startOf.has(changed.lines[1]!.id)).toBe(true)
})

test('a line that is being spoken again is played, and its words marked, as it was', () => {
  const script = write('One.\nTwo.\nThree.')
  const again = wordsOf(script, takesOf(script), new Set([script.lines[1]!.id]))
  expect(again).toEqual(wordsOf(script, takesOf(script)))
})
