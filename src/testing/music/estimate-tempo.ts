import { ONSETS_PER_SECOND, onsetStrengths } from './onsets'

const SLOWEST_BPM = 45
const FASTEST_BPM = 210
const STEP = 1.003

/** What people tap to when they may choose (Ellis 2007, "Beat Tracking by Dynamic Programming"). */
const PREFERRED_BPM = 120
const SPREAD_OCTAVES = 1.4

/** Hands and swing are not exact: onsets this far from each other, seconds, still meet. */
const LOOSENESS_SECONDS = 0.017

/**
 * What speaks for a level of the metre, as against the preference, which is 0 at best and -0.26 an octave off. Found by trial
 * on the drum patterns of the test beside this file and on our own music; a third more or less of any changes 1 in 80.
 */
const WEIGHTS = { pulse: 0.5, division: 1, triplets: 2, backbeat: 1 }
/** A division this clear speaks as much as any; what divides evenly is heard an octave off by preference alone. */
const CLEAR_DIVISION = 0.25
const CLEAR_BACKBEAT = 0.6

/** How alike the onsets are to themselves so many beats later, -1 to 1. */
type Repeats = (beats: number) => number

/**
 * Beats a minute, from the samples alone. First the family: the tempo whose beats, half bars and bars repeat the onsets best
 * (Ellis 2007). Then its level, as half and double repeat as well: a beat is divided below (Klapuri, Eronen and Astola 2006
 * weigh tatum and tactus together) and drummed in turns of low and high (Goto 2001).
 */
export function estimateTempo(channels: readonly Float32Array[]): number {
  const { all, high } = onsetStrengths(channels)
  const [ofAll, ofHigh] = [autocorrelation(smoothed(all)), autocorrelation(smoothed(high))]
  const family = best(tempos(), (bpm) => pulse(repeatsAt(ofAll, bpm)) * Math.exp(preference(bpm)))
  const levels = [family / 2, family, family * 2].filter(
    (bpm) => bpm >= SLOWEST_BPM && bpm <= FASTEST_BPM && repeatsAt(ofAll, bpm)(1) > 0,
  )
  return (
    best(levels, (bpm) => preference(bpm) + levelScore(repeatsAt(ofAll, bpm), repeatsAt(ofHigh, bpm))) ||
    family
  )
}

function repeatsAt(correlation: Float32Array, bpm: number): Repeats {
  const frames = (60 / bpm) * ONSETS_PER_SECOND
  return (beats) => valueAt(correlation, frames * beats)
}

function tempos(): number[] {
  const count = Math.floor(Math.log(FASTEST_BPM / SLOWEST_BPM) / Math.log(STEP))
  return Array.from({ length: count }, (_, i) => SLOWEST_BPM * STEP ** i)
}

const preference = (bpm: number) => -0.5 * (Math.log2(bpm / PREFERRED_BPM) / SPREAD_OCTAVES) ** 2

const pulse = (repeats: Repeats) => (repeats(1) + repeats(2) + repeats(4)) / 3

function levelScore(repeats: Repeats, repeatsHigh: Repeats): number {
  const division = Math.max(repeats(1 / 2), repeats(1 / 3))
  const triplets = Math.min(repeats(1 / 3), repeats(2 / 3)) - repeats(1 / 2)
  // What is high alternates while all together goes on: stronger and weaker beats alone are half the tempo's beats.
  const alternation = repeatsHigh(2) - repeatsHigh(1) - Math.max(0, repeats(2) - repeats(1))
  return (
    WEIGHTS.pulse * pulse(repeats) +
    WEIGHTS.division * clamp(division, CLEAR_DIVISION) +
    WEIGHTS.triplets * Math.max(0, triplets) +
    WEIGHTS.backbeat * clamp(alternation, CLEAR_BACKBEAT)
  )
}

const clamp = (value: number, most: number) => Math.max(0, Math.min(most, value))

function best(bpms: readonly number[], scoreOf: (bpm: number) => number): number {
  const scores = bpms.map(scoreOf)
  return bpms[scores.indexOf(Math.max(...scores))] ?? 0
}

/** Under a Gaussian as wide as hands are loose. */
function smoothed(signal: Float32Array): Float32Array {
  const width = LOOSENESS_SECONDS * ONSETS_PER_SECOND
  const reach = Math.ceil(3 * width)
  const weights = Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp(-0.5 * ((i - reach) / width) ** 2))
  return signal.map((_, t) =>
    weights.reduce((sum, weight, i) => sum + weight * (signal[t + i - reach] ?? 0), 0),
  )
}

/** 1 at no lag, up to four beats of the slowest tempo; 0 where too little is left to compare. */
function autocorrelation(signal: Float32Array): Float32Array {
  const mean = signal.reduce((sum, value) => sum + value, 0) / signal.length
  const centred = signal.map((value) => value - mean)
  const power = centred.reduce((sum, value) => sum + value * value, 0) / signal.length
  const longest = Math.ceil((4 * 60 * ONSETS_PER_SECOND) / SLOWEST_BPM) + 1
  return Float32Array.from({ length: longest + 1 }, (_, lag) => {
    const overlap = centred.length - lag
    if (overlap < centred.length * 0.2 || power === 0) return 0
    let sum = 0
    for (let i = 0; i < overlap; i++) sum += centred[i]! * centred[i + lag]!
    return sum / overlap / power
  })
}

function valueAt(values: Float32Array, place: number): number {
  const whole = Math.floor(place)
  const between = place - whole
  return (values[whole] ?? 0) * (1 - between) + (values[whole + 1] ?? 0) * between
}

/** Within 2 % of the tempo. */
export const isSameTempo = (estimatedBpm: number, tempoBpm: number) =>
  Math.abs(estimatedBpm / tempoBpm - 1) <= 0.02
