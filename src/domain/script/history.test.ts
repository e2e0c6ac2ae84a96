import { describe, expect, it } from 'vitest'
import { historyOf, redo, step, undo } from './history'
import { EMPTY_SCRIPT } from './script'

let count = 0
const newId = () => String(count++)
const start = historyOf(EMPTY_SCRIPT)
const write = (history = start, text = '', now = 0) => step(history, { type: 'write', text }, now, newId)

describe('the history of a script', () => {
  it('goes back and forth', () => {
    const one = write(start, 'One.', 0)
    const two = step(one, { type: 'set voice', voiceId: 'bf_emma' }, 100, newId)
    const back = undo(two)
    expect(back.present).toBe(one.present)
    expect(undo(back).present.text).toBe('')
    expect(redo(back).present).toBe(two.present)
    expect(redo(redo(back)).present).toBe(two.present)
    expect(undo(undo(undo(back))).present).toBe(EMPTY_SCRIPT)
  })

  it('takes typing without a break as one step', () => {
    const typed = write(write(write(start, 'O', 0), 'On', 300), 'One', 600)
    expect(undo(typed).present.text).toBe('')
    const later = write(typed, 'One more', 5000)
    expect(undo(later).present.text).toBe('One')
  })

  it('cuts typing that never rests into steps, by time and by length', () => {
    let slow = start
    for (let i = 1; i <= 100; i++) slow = write(slow, 'a'.repeat(i), i * 500)
    expect(slow.past).toHaveLength(3)
    let fast = start
    for (let i = 1; i <= 450; i++) fast = write(fast, 'a'.repeat(i), i * 20)
    expect(fast.past).toHaveLength(3)
    expect(undo(fast).present.text).toHaveLength(400)
  })

  it('has a step for what was deleted or pasted at once, right after and before typing', () => {
    const text = 'Some words that somebody typed.'
    const typed = write(write(write(start, text.slice(0, 10), 0), text.slice(0, 20), 100), text, 200)
    const deleted = write(typed, '', 300)
    expect(undo(deleted).present.text).toBe(text)
    const again = write(write(deleted, 'N', 400), 'Ne', 500)
    expect(undo(again).present.text).toBe('')
    const pasted = write(again, 'Ne' + 'w words '.repeat(9), 600)
    expect(undo(pasted).present.text).toBe('Ne')
  })

  it('forgets what was undone once something else is done', () => {
    const other = write(undo(write(start, 'One', 0)), 'Two', 5000)
    expect(redo(other).present.text).toBe('Two')
  })

  it('has no step for what changes nothing', () => {
    expect(step(start, { type: 'set voice', voiceId: EMPTY_SCRIPT.voiceId }, 0, newId)).toBe(start)
  })

  it('takes the speeds of many lines as one step, and has none for speeds they have already', () => {
    const many = write(start, 'Word. '.repeat(300), 0)
    const speeds = Object.fromEntries(many.present.lines.map(({ id }, index) => [id, index % 2 ? 1.2 : 9]))
    const fitted = step(many, { type: 'set line speeds', speeds }, 5000, newId)
    expect(fitted.present.lines.map(({ speed }) => speed).slice(0, 2)).toEqual([2, 1.2])
    expect(undo(fitted).present).toBe(many.present)
    expect(step(fitted, { type: 'set line speeds', speeds }, 9000, newId)).toBe(fitted)
    const first = fitted.present.lines[0]!.id
    const usual = step(fitted, { type: 'set line speeds', speeds: { [first]: null } }, 9000, newId)
    expect(usual.present.lines.map(({ speed }) => speed).slice(0, 2)).toEqual([null, 1.2])
  })

  it('keeps ids of lines, so that their takes come back with them', () => {
    const one = write(start, 'One. Two.', 0)
    const without = step(one, { type: 'write line', lineId: one.present.lines[0]!.id, text: '' }, 5000, newId)
    expect(undo(without).present.lines.map(({ id }) => id)).toEqual(one.present.lines.map(({ id }) => id))
  })

  it('is not endless', () => {
    let history = start
    for (let i = 0; i < 500; i++) history = write(history, `Text ${i}`, i * 10_000)
    expect(history.past).toHaveLength(200)
  })
})
