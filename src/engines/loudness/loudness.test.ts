import { describe, expect, it } from 'vitest'
import { integratedLoudness } from './integrated-loudness'
import { limitTruePeak } from './limiter'
import { normalised, SPEECH_TARGET } from './normalise'
import { truePeakDb } from './true-peak'

const RATE = 48_000
const amplitude = (db: number) => 10 ** (db / 20)

function sine(hertz: number, levelDb: number, seconds: number, sampleRate = RATE, phase = 0) {
  const length = Math.round(seconds * sampleRate)
  return Float32Array.from(
    { length },
    (_, i) => amplitude(levelDb) * Math.sin((2 * Math.PI * hertz * i) / sampleRate + phase),
  )
}

/** A sound that begins at once overshoots. */
function fadeEnds(sound: Float32Array) {
  for (let i = 0; i < 480; i++) {
    sound[i]! *= i / 480
    sound[sound.length - 1 - i]! *= i / 480
  }
}

function tones(...parts: [levelDb: number, seconds: number][]) {
  const sounds = parts.map(([levelDb, seconds]) => sine(1000, levelDb, seconds))
  const whole = new Float32Array(sounds.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const sound of sounds) {
    whole.set(sound, at)
    at += sound.length
  }
  return [whole, whole]
}

describe('integrated loudness', () => {
  it.each([48_000, 44_100, 24_000])(
    'is -3.01 LUFS for 997 Hz at full scale in one channel at %i Hz (BS.1770)',
    (rate) => {
      expect(integratedLoudness([sine(997, 0, 5, rate)], rate)).toBeCloseTo(-3.01, 1)
    },
  )

  // EBU Tech 3341, table 1: tones of 1 kHz in both channels.
  it.each([
    ['case 1', -23, [[-23, 20]]],
    ['case 2', -33, [[-33, 20]]],
    [
      'case 3',
      -23,
      [
        [-36, 10],
        [-23, 60],
        [-36, 10],
      ],
    ],
    [
      'case 4',
      -23,
      [
        [-72, 10],
        [-36, 10],
        [-23, 60],
        [-36, 10],
        [-72, 10],
      ],
    ],
    [
      'case 5',
      -23,
      [
        [-26, 20],
        [-20, 20.1],
        [-26, 20],
      ],
    ],
  ] as [string, number, [number, number][]][])(
    'is that of EBU Tech 3341, %s: %d LUFS',
    (_, expected, parts) => {
      expect(Math.abs(integratedLoudness(tones(...parts), RATE) - expected)).toBeLessThan(0.1)
    },
  )

  it('of silence and of nothing is -Infinity', () => {
    expect(integratedLoudness([new Float32Array(RATE)], RATE)).toBe(-Infinity)
    expect(integratedLoudness([new Float32Array(0)], RATE)).toBe(-Infinity)
  })

  it('of a word shorter than a block is that of the word', () => {
    expect(integratedLoudness([sine(1000, -20, 0.25)], RATE)).toBeCloseTo(-23, 0)
  })
})

describe('true peak', () => {
  // EBU Tech 3341, cases 15 to 18: a quarter of the rate or less, never sampled at its crest; +0.2 and -0.4 dB are allowed.
  it.each([
    [RATE / 4, 0],
    [RATE / 4, 45],
    [RATE / 6, 60],
    [RATE / 8, 67.5],
  ])('of a sine of %d Hz, begun at %d degrees, is its crest', (hertz, degrees) => {
    const sound = sine(hertz, -6, 0.5, RATE, (degrees * Math.PI) / 180)
    fadeEnds(sound)
    expect(truePeakDb(sound, RATE)).toBeGreaterThan(-6.4)
    expect(truePeakDb(sound, RATE)).toBeLessThan(-5.8)
  })

  it('of what hisses at 24 kHz is found where four places for each sample would miss 0.3 dB', () => {
    // A third of the rate: its crests lie 15 degrees from the nearest of those places.
    const sound = sine(8000, -6, 0.5, 24_000, (75 * Math.PI) / 180)
    fadeEnds(sound)
    expect(Math.abs(truePeakDb(sound, 24_000) + 6)).toBeLessThan(0.1)
  })
})

describe('limiting and normalising', () => {
  /** Bursts with rests between: peaks far above the mean, as in speech. */
  const bursts = sine(220, -3, 4, 24_000).map(
    (sample, i) => sample * (i % 6000 < 1500 ? Math.exp(-(i % 6000) / 1000) : 0.02),
  )

  it('lowers what is too loud and leaves the rest untouched', () => {
    const limited = Float32Array.from(bursts)
    limitTruePeak(limited, 24_000, -12)
    expect(truePeakDb(limited, 24_000)).toBeLessThanOrEqual(-12)
    expect(limited.slice(3000, 5000)).toEqual(bursts.slice(3000, 5000))
    const quiet = sine(440, -20, 1)
    const same = Float32Array.from(quiet)
    limitTruePeak(same, RATE, -1)
    expect(same).toEqual(quiet)
  })

  it.each([-18, -6, 6])('brings speech-like sound %d dB away to -16 LUFS, peaks below -1 dBTP', (db) => {
    const result = normalised(
      bursts.map((sample) => sample * amplitude(db)),
      24_000,
      SPEECH_TARGET,
    )
    expect(integratedLoudness([result], 24_000)).toBeCloseTo(-16, 0)
    expect(truePeakDb(result, 24_000)).toBeLessThanOrEqual(-1 + 1e-6)
  })

  it('leaves silence silent', () => {
    expect(normalised(new Float32Array(9600), 24_000, SPEECH_TARGET)).toEqual(new Float32Array(9600))
  })
})
