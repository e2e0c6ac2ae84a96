import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeEdit, editedSeconds, SHORTEST_PART_SECONDS, wholeTake, type TakeEdit } from './take-edit'

describe('an edit', () => {
  it('is none where nothing of it is left', () => {
    const trimmed = changeEdit(null, { startSeconds: 2 }, 30)
    expect(trimmed).toEqual({ ...wholeTake(30), startSeconds: 2 })
    expect(changeEdit(trimmed, { startSeconds: 0 }, 30)).toBeNull()
    expect(changeEdit(null, {}, 30)).toBeNull()
  })

  it('keeps fades in what is heard, and a loop in the part', () => {
    const faded = changeEdit(null, { fadeInSeconds: 4, fadeOutSeconds: 4 }, 30)
    expect(changeEdit(faded, { endSeconds: 6 }, 30)).toMatchObject({ fadeInSeconds: 4, fadeOutSeconds: 2 })
    const looped = changeEdit(null, { loop: { startSeconds: 8, endSeconds: 16 } }, 30)
    expect(changeEdit(looped, { endSeconds: 12 }, 30)?.loop).toEqual({ startSeconds: 8, endSeconds: 12 })
    expect(changeEdit(looped, { startSeconds: 20 }, 30)?.loop).toBeNull()
  })

  it('tells how long the take is then', () => {
    expect(editedSeconds(null, 30)).toBe(30)
    expect(editedSeconds({ ...wholeTake(30), startSeconds: 10 }, 30)).toBe(20)
    expect(editedSeconds({ ...wholeTake(30), loop: { startSeconds: 8, endSeconds: 16 } }, 30)).toBe(8)
    expect(editedSeconds({ ...wholeTake(30), targetSeconds: 45 }, 30)).toBe(45)
  })

  it('holds together whatever is asked of it', () => {
    const second = fc.double({ min: -10, max: 80, noNaN: true })
    const span = fc.record({ startSeconds: second, endSeconds: second })
    const change: fc.Arbitrary<Partial<TakeEdit>> = fc.record(
      {
        startSeconds: second,
        endSeconds: second,
        fadeInSeconds: second,
        fadeOutSeconds: second,
        loop: fc.option(span),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 5 }),
        fc.double({ min: 1, max: 60, noNaN: true }),
        (all, length) => {
          const edit = all.reduce<TakeEdit | null>((before, each) => changeEdit(before, each, length), null)
          if (!edit) return
          const { startSeconds, endSeconds, fadeInSeconds, fadeOutSeconds, loop } = edit
          expect(startSeconds).toBeGreaterThanOrEqual(0)
          expect(endSeconds).toBeLessThanOrEqual(length)
          expect(endSeconds - startSeconds).toBeGreaterThanOrEqual(SHORTEST_PART_SECONDS - 1e-9)
          expect(fadeInSeconds + fadeOutSeconds).toBeLessThanOrEqual(editedSeconds(edit, length) + 1e-9)
          if (!loop) return
          expect(loop.startSeconds).toBeGreaterThanOrEqual(startSeconds)
          expect(loop.endSeconds).toBeLessThanOrEqual(endSeconds)
          expect(loop.endSeconds - loop.startSeconds).toBeGreaterThan(0)
        },
      ),
    )
  })
})
