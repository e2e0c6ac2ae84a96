import { describe, expect, it } from 'vitest'
import { chordOf, chordTones } from './chord'
import { leapTogether, voiceChord } from './voicing'

const C_MAJOR = { tonic: 0, mode: 'major' } as const
const A_MINOR = { tonic: 9, mode: 'minor' } as const

describe('Roman numerals', () => {
  it.each([
    ['I', C_MAJOR, 'C', [0, 4, 7]],
    ['vi7', C_MAJOR, 'Am7', [9, 0, 4, 7]],
    ['V7', C_MAJOR, 'G7', [7, 11, 2, 5]],
    ['bVII', C_MAJOR, 'Bb', [10, 2, 5]],
    ['Imaj9', C_MAJOR, 'Cmaj9', [0, 4, 7, 11, 2]],
    ['i', A_MINOR, 'Am', [9, 0, 4]],
    ['bVI', A_MINOR, 'F', [5, 9, 0]],
    ['V7b9', A_MINOR, 'E7b9', [4, 8, 11, 2, 5]],
    ['iim7b5', A_MINOR, 'Bm7b5', [11, 2, 5, 9]],
    ['Vsus4', C_MAJOR, 'Gsus4', [7, 0, 2]],
    ['i5', A_MINOR, 'A5', [9, 4]],
    ['#ivdim7', C_MAJOR, 'F#dim7', [6, 9, 0, 3]],
  ] as const)('%s in %j is %s', (numeral, key, name, tones) => {
    const chord = chordOf(numeral, key)
    expect(chord.name).toBe(name)
    expect(chordTones(chord)).toEqual(tones)
  })

  it.each(['VIII', 'Iwhatever', ''])('%j is no chord', (numeral) => {
    expect(() => chordOf(numeral, C_MAJOR)).toThrow('No chord is written')
  })
})

describe('voicings', () => {
  const range = { low: 52, high: 76 }

  it('keep what is common and move the rest by steps: C to Am moves one voice', () => {
    const c = voiceChord(chordOf('I', C_MAJOR), undefined, range, 3)
    const am = voiceChord(chordOf('vi', C_MAJOR), c, range, 3)
    expect(am.filter((pitch, i) => pitch !== c[i])).toHaveLength(1)
  })

  it('have third and seventh even with three voices', () => {
    const tones = voiceChord(chordOf('V13', C_MAJOR), undefined, range, 3).map((pitch) => pitch % 12)
    expect(tones).toEqual(expect.arrayContaining([11, 5]))
  })

  it('lie inside the range, and say so where there is no room', () => {
    const voicing = voiceChord(chordOf('I', C_MAJOR), undefined, range, 4)
    expect(voicing[0]).toBeGreaterThanOrEqual(range.low)
    expect(voicing.at(-1)).toBeLessThanOrEqual(range.high)
    expect(() => voiceChord(chordOf('I', C_MAJOR), undefined, { low: 60, high: 64 }, 4)).toThrow(
      'has no place',
    )
  })

  it('knows leaps of all voices one way', () => {
    expect(leapTogether([5, 6, 7])).toBe(true)
    expect(leapTogether([5, 6, -7])).toBe(false)
    expect(leapTogether([5, 1, 7])).toBe(false)
  })
})
