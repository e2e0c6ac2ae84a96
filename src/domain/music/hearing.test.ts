import { describe, expect, it } from 'vitest'
import { editedTime } from './edited-time'
import { commonLoudness, gainTo } from './equal-loudness'
import { samePlace } from './same-place'
import { wholeTake } from './take-edit'

describe('the same place in another piece', () => {
  const slow = { barSeconds: [0, 4, 8, 12], durationSeconds: 16 }
  const fast = { barSeconds: [0, 2, 4, 6, 8, 10], durationSeconds: 12 }

  it('is the same bar and beat, whatever the tempo', () => {
    expect(samePlace(5, slow, fast)).toBeCloseTo(2.5)
    expect(samePlace(7.5, fast, slow)).toBeCloseTo(15)
    expect(samePlace(3.3, slow, slow)).toBeCloseTo(3.3)
  })

  it('is one of a shorter piece as if it began again', () => {
    expect(samePlace(9, fast, slow)).toBeCloseTo(2)
  })

  it('is the same second where nobody knows the bars', () => {
    const unknown = { barSeconds: [], durationSeconds: 10 }
    expect(samePlace(7, slow, unknown)).toBe(7)
    expect(samePlace(13, slow, unknown)).toBe(3)
  })
})

describe('equal loudness', () => {
  it('is what the quietest can reach without clipping', () => {
    const usual = { loudnessLufs: -14, truePeakDbtp: -1 }
    const quiet = { loudnessLufs: -20, truePeakDbtp: -3 }
    expect(commonLoudness([usual])).toBe(-14)
    const common = commonLoudness([usual, quiet])
    expect(common).toBe(-17)
    for (const sound of [usual, quiet]) {
      expect(sound.loudnessLufs + gainTo(common, sound)).toBe(common)
      expect(sound.truePeakDbtp + gainTo(common, sound)).toBeLessThanOrEqual(0)
    }
  })

  it('does not follow silence', () => {
    const silent = { loudnessLufs: -70, truePeakDbtp: -120 }
    expect(commonLoudness([silent])).toBe(-14)
    expect(gainTo(-14, silent)).toBe(0)
  })
})

describe('the time of an edited take', () => {
  it('counts on from where it was trimmed, and from where its loop begins', () => {
    const trimmed = { ...wholeTake(30), startSeconds: 4, endSeconds: 20 }
    expect(editedTime(null, 30).toTake(7)).toBe(7)
    expect(editedTime(trimmed, 30).toTake(3)).toBe(7)
    expect(editedTime(trimmed, 30).toSound(2)).toBe(0)
    expect(editedTime(trimmed, 30).toSound(25)).toBe(16)
    const looped = { ...trimmed, loop: { startSeconds: 8, endSeconds: 12 } }
    expect(editedTime(looped, 30).toTake(1)).toBe(9)
  })

  it('is spread over a take that was made longer', () => {
    const longer = { ...wholeTake(30), targetSeconds: 60 }
    expect(editedTime(longer, 30).toTake(60)).toBe(30)
    expect(editedTime(longer, 30).toSound(15)).toBe(30)
  })
})
