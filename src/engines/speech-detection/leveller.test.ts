import { describe, expect, it } from 'vitest'
import { numbers } from '@/testing/numbers'
import { sameBytes } from '@/testing/node/same-bytes'
import { joined } from '@/testing/tones'
import { createLeveller } from './leveller'

const RATE = 16_000
const noise = (seconds: number, db: number) => {
  const gain = Math.sqrt(3) * 10 ** (db / 20)
  return numbers(seconds * RATE).map((sample) => gain * sample)
}
/** Half a second of sound, a fifth of a second of a quarter of it, and a rest. */
const words = (seconds: number, db: number) =>
  noise(seconds, db).map((sample, i) => {
    const at = (i % RATE) / RATE
    return at < 0.5 ? sample : at < 0.7 ? sample / 4 : sample / 100
  })

function levelled(sound: Float32Array, pieceSamples = RATE): Float32Array {
  const leveller = createLeveller()
  const pieces: Float32Array[] = []
  for (let at = 0; at < sound.length; at += pieceSamples)
    pieces.push(leveller.push(sound.slice(at, at + pieceSamples)))
  return joined([...pieces, leveller.flush()])
}

/** In whole decibels, at one second of the recording. */
function gainDb(sound: Float32Array, second: number): number {
  const at = Math.round(second * RATE)
  const power = (samples: Float32Array) =>
    samples.subarray(at, at + 1600).reduce((sum, sample) => sum + sample * sample, 0)
  return Math.round(10 * Math.log10(power(levelled(sound)) / power(sound)))
}

describe('the gain of a recording', () => {
  it.each([-10, -20, -29])('is none, to the bit, where words are at %s dB', (db) => {
    const sound = words(30, db)
    expect(sameBytes(levelled(sound), sound)).toBe(true)
  })

  it.each([
    [-32, 14],
    [-40, 22],
    [-56, 38],
    [-58, 40],
    [-75, 40],
  ])('brings words at %s dB to -18 dB, by %s dB, and by 40 dB at most', (db, expected) => {
    expect([0, 12, 29].map((second) => gainDb(words(30, db), second))).toEqual([expected, expected, expected])
  })

  it('is none in steady noise, however quiet, and whatever silence is between its parts', () => {
    for (const db of [-40, -60, -80]) {
      const sound = noise(30, db)
      expect(sameBytes(levelled(sound), sound)).toBe(true)
      const parts = joined([new Float32Array(20 * RATE), sound, new Float32Array(20 * RATE), sound])
      expect(sameBytes(levelled(parts), parts)).toBe(true)
    }
    const silence = new Float32Array(30 * RATE)
    expect(sameBytes(levelled(silence), silence)).toBe(true)
  })

  it('does not mind a door that slams', () => {
    const sound = words(30, -50)
    sound.set(noise(0.25, -6), 10 * RATE)
    expect(gainDb(sound, 20)).toBe(32)
  })

  it('is there before quiet words are, and gone before loud ones are', () => {
    const sound = joined([words(90, -50), words(90, -20)])
    expect([1, 80, 83, 95].map((second) => gainDb(sound, second))).toEqual([32, 32, 2, 2])
  })

  it('does not come in the pauses of loud words, but a minute after the last', () => {
    const sound = joined([words(10, -20), words(90, -50)])
    expect([5, 40, 68, 75].map((second) => gainDb(sound, second))).toEqual([0, 0, 0, 32])
  })

  it('goes back smoothly once it was given: a sudden fall would be worse than none', () => {
    const sound = joined([words(90, -50), words(90, -28)])
    expect([80, 95, 170].map((second) => gainDb(sound, second))).toEqual([32, 10, 10])
  })
})

it('gives every sample once, however the sound arrives', () => {
  const sound = joined([words(20, -50), words(3.3, -25)])
  const atOnce = levelled(sound, sound.length)
  expect(atOnce).toHaveLength(sound.length)
  expect(sameBytes(levelled(sound, 4099), atOnce)).toBe(true)
  expect(levelled(sound.subarray(0, 300))).toEqual(sound.subarray(0, 300))
  expect(levelled(new Float32Array(0))).toHaveLength(0)
})

it('leaves what it is given as it was', () => {
  const sound = words(12, -50)
  const before = sound.slice()
  createLeveller().push(sound)
  expect(sameBytes(sound, before)).toBe(true)
})
