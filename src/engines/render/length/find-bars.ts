import type { BandLevels } from './band-levels'

const SLOWEST_BEAT_SECONDS = 1
const FASTEST_BEAT_SECONDS = 0.3
/** Where people tap, and how far they stray from it, in octaves (Ellis 2007). */
const TAPPED_SECONDS = 0.52
const STRAYING_OCTAVES = 0.9
/** Three beats make a bar where they repeat so much better than four. */
const WALTZ = 1.25

/** Where the bars of music begin, by how its onsets repeat; a steady grid where there is no beat. */
export function findBars(levels: BandLevels): number[] {
  const { framesPerSecond, onsets, frames } = levels
  const repeats = createRepeats(onsets)
  const beat = beatFrames(repeats, framesPerSecond)
  const beats = repeats(3 * beat) > WALTZ * repeats(4 * beat) ? 3 : 4
  const bar = refined(repeats, beats * beat)
  const phase = firstBeat(onsets, bar, beats)
  const bars: number[] = []
  // A frame's middle lies one hop after its start, and the first begins one hop before the music.
  for (let frame = phase; frame < frames.length; frame += bar) bars.push(frame / framesPerSecond)
  return bars
}

/** How well onsets go with those so many frames later. */
function createRepeats(onsets: Float32Array) {
  const mean = onsets.reduce((sum, value) => sum + value, 0) / Math.max(1, onsets.length)
  // A beat between two frames is as much of a beat.
  const centred = onsets.map(
    (value, i) => (onsets[i - 1] ?? 0) / 4 + value / 2 + (onsets[i + 1] ?? 0) / 4 - mean,
  )
  const at = (lag: number) => {
    let sum = 0
    for (let i = 0; i + lag < centred.length; i++) sum += centred[i]! * centred[i + lag]!
    return sum / Math.max(1, centred.length - lag * 0.5)
  }
  return (lag: number) => {
    const whole = Math.floor(lag)
    return at(whole) * (1 - lag + whole) + at(whole + 1) * (lag - whole)
  }
}

function beatFrames(repeats: (lag: number) => number, framesPerSecond: number): number {
  let best = { lag: TAPPED_SECONDS * framesPerSecond, score: 0 }
  for (let seconds = FASTEST_BEAT_SECONDS; seconds <= SLOWEST_BEAT_SECONDS; seconds *= 1.005) {
    const lag = seconds * framesPerSecond
    const likely = Math.exp(-0.5 * (Math.log2(seconds / TAPPED_SECONDS) / STRAYING_OCTAVES) ** 2)
    const score = likely * [1, 2, 4, 8].reduce((sum, beats) => sum + repeats(beats * lag), 0)
    if (score > best.score) best = { lag, score }
  }
  return best.lag
}

/** Over eight bars an error of a frame counts an eighth. */
function refined(repeats: (lag: number) => number, bar: number): number {
  let best = { bar, score: -Infinity }
  for (let part = 0.98; part <= 1.02; part += 0.0005) {
    const score = [1, 2, 4, 8].reduce((sum, bars) => sum + repeats(bars * bar * part), 0)
    if (score > best.score) best = { bar: bar * part, score }
  }
  return best.bar
}

/** The first frame of the first bar: beats where most begins, and of those the strongest. */
function firstBeat(onsets: Float32Array, bar: number, beats: number): number {
  const strength = (phase: number, every: number) => {
    let [sum, count] = [0, 0]
    for (let at = phase; at < onsets.length; at += every, count++) sum += onsets[Math.round(at)] ?? 0
    return sum / Math.max(1, count)
  }
  let best = { phase: 0, score: -Infinity }
  for (let phase = 0; phase < bar; phase += 0.5) {
    const score = strength(phase, bar / beats) + 0.5 * strength(phase, bar)
    if (score > best.score) best = { phase, score }
  }
  return best.phase
}
