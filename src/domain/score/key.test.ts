import { describe, expect, it } from 'vitest'
import { keyName, scaleOf, scaleStep, usesFlats } from './key'
import { intoRange, nearestPitch, parsePitchClass } from './pitch'

describe('pitch classes', () => {
  it.each([
    ['C', 0],
    ['F#', 6],
    ['Bb', 10],
    ['e♭', 3],
    ['Cb', 11],
    ['B#', 0],
  ])('%s is %i', (name, pitchClass) => {
    expect(parsePitchClass(name)).toBe(pitchClass)
  })

  it.each(['H', 'C##', 'do', ''])('%j is none', (name) => {
    expect(parsePitchClass(name)).toBeUndefined()
  })

  it('lie nearest to where the music is', () => {
    expect(nearestPitch(0, 59)).toBe(60)
    expect(nearestPitch(11, 60)).toBe(59)
    expect(intoRange(20, { low: 40, high: 52 })).toBe(44)
    expect(intoRange(90, { low: 40, high: 52 })).toBe(42)
  })
})

describe('keys', () => {
  it.each([
    [{ tonic: 9, mode: 'minor' }, 'A minor', [9, 11, 0, 2, 4, 5, 7]],
    [{ tonic: 3, mode: 'major' }, 'Eb major', [3, 5, 7, 8, 10, 0, 2]],
    [{ tonic: 6, mode: 'dorian' }, 'F# dorian', [6, 8, 9, 11, 1, 3, 4]],
    [{ tonic: 7, mode: 'mixolydian' }, 'G mixolydian', [7, 9, 11, 0, 2, 4, 5]],
  ] as const)('%j is %s', (key, name, scale) => {
    expect(keyName(key)).toBe(name)
    expect(scaleOf(key)).toEqual(scale)
  })

  it('spells by its signature', () => {
    expect(usesFlats({ tonic: 2, mode: 'minor' })).toBe(true)
    expect(usesFlats({ tonic: 4, mode: 'minor' })).toBe(false)
  })

  it('is walked in steps of its scale', () => {
    const scale = scaleOf({ tonic: 0, mode: 'major' })
    expect(scaleStep(60, 2, scale)).toBe(64)
    expect(scaleStep(60, -1, scale)).toBe(59)
    expect(scaleStep(61, 1, scale)).toBe(62)
    expect(scaleStep(60, 7, scale)).toBe(72)
  })
})
