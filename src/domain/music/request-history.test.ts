import { describe, expect, it } from 'vitest'
import { FIRST_REQUEST } from './brief'
import { historyOf, redo, step, undo } from './request-history'

const start = historyOf({ request: FIRST_REQUEST, seed: 7 })

describe('the history of a request', () => {
  it('takes letters that follow each other for one step', () => {
    const typed = step(step(start, { request: { prompt: 'p' } }, 0), { request: { prompt: 'po' } }, 500)
    expect(typed.past).toHaveLength(1)
    const later = step(typed, { request: { prompt: 'pop' } }, 5000)
    expect(later.past).toHaveLength(2)
    expect(undo(later).present.request.prompt).toBe('po')
    expect(undo(undo(later)).present.request.prompt).toBe('')
  })

  it('goes back over length and seed alike, and forth again', () => {
    const changed = step(step(start, { request: { seconds: 45 } }, 0), { seed: 8 }, 1)
    expect(undo(changed).present).toEqual({ request: { ...FIRST_REQUEST, seconds: 45 }, seed: 7 })
    expect(redo(undo(changed)).present.seed).toBe(8)
    expect(redo(changed).present).toEqual(changed.present)
  })

  it('knows nothing of what changes nothing', () => {
    expect(step(start, { request: { prompt: '' }, seed: 7 }, 0)).toBe(start)
  })
})
