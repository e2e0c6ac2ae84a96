import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutInSilence } from './cut-in-silence'

describe('a recording too long for one request', () => {
  it('is cut in the middle of the last silence in reach', () => {
    const speech = [span(0, 40), span(50, 90), span(92, 150)]
    expect(cutInSilence(speech, 150, 100)).toEqual([span(0, 91), span(91, 150)])
  })

  it('is cut in a word where there is no silence', () => {
    expect(cutInSilence([span(0, 150)], 150, 100)).toEqual([span(0, 100), span(100, 150)])
  })

  it('stays whole when it is short enough', () => {
    expect(cutInSilence([span(0, 40), span(50, 90)], 100, 100)).toEqual([span(0, 100)])
  })

  it('loses nothing, and no part is longer than allowed', () => {
    const lengths = fc.array(
      fc.tuple(fc.double({ min: 0.1, max: 300, noNaN: true }), fc.double({ min: 0, max: 20, noNaN: true })),
    )
    fc.assert(
      fc.property(lengths, (pairs) => {
        let at = 0
        const speech = pairs.map(([speak, pause]) => {
          const piece = span(at, at + speak)
          at += speak + pause
          return piece
        })
        const parts = cutInSilence(speech, at, 100)
        expect(parts[0]?.startSeconds).toBe(0)
        expect(parts.at(-1)?.endSeconds).toBe(at)
        parts.forEach((part, index) => {
          expect(part.endSeconds - part.startSeconds).toBeLessThanOrEqual(100 + 1e-9)
          if (index > 0) expect(part.startSeconds).toBe(parts[index - 1]?.endSeconds)
        })
      }),
    )
  })
})

function span(startSeconds: number, endSeconds: number) {
  return { startSeconds, endSeconds }
}
