import type { Channels } from '@/engines/render/sound'

/** Samples of the music, one after the other; where one span goes over into the next they are cross-faded. */
export type Span = { from: number; to: number }

/** As long as two sounds need to change places unheard: short where something begins, long where sound lies still. */
export const FADE_SECONDS = { beat: 0.04, calm: 0.35 }
/** The cross-fade ends so long before the bar it leads to, so that its first beat is heard once. */
export const GUARD_SECONDS = 0.012
/** Waves fall into step within so much, which no ear takes for a change of tempo. */
const WAVE_SECONDS = 0.003
const WAVES_SECONDS = 0.1
/** A bar that was found by ear begins up to so much beside its place. */
const BEAT_SECONDS = 0.025
const BEATS_SECONDS = 0.3
/** Samples that are one moment of rhythm. */
const MOMENT = 64
/** Another place must be this much more alike than the written one. */
const CLEARLY = 0.05

/** Finds where to come in so that sound goes on in step: near `entry`, after which the same should follow as after `exit`. */
export type InStep = (exit: number, entry: number) => number

/** By its waves alone where the bars are known, by its beats first where they were found by ear. */
export function createInStep(mono: Float32Array, sampleRate: number, areBarsKnown: boolean): InStep {
  const rises = areBarsKnown ? null : risesOf(mono)
  const known = new Map<string, number>()
  return (exit, entry) => {
    // The same jump is made many times under a long recording.
    const jump = `${exit} ${entry}`
    const beat = rises
      ? MOMENT *
        bestShift(rises, exit / MOMENT, entry / MOMENT, BEAT_SECONDS, BEATS_SECONDS, sampleRate / MOMENT)
      : 0
    const shift =
      known.get(jump) ?? beat + bestShift(mono, exit, entry + beat, WAVE_SECONDS, WAVES_SECONDS, sampleRate)
    known.set(jump, shift)
    return Math.max(0, entry + shift)
  }
}

function bestShift(
  values: Float32Array,
  exit: number,
  entry: number,
  reachSeconds: number,
  widthSeconds: number,
  rate: number,
): number {
  const [reach, width] = [Math.round(reachSeconds * rate), Math.round(widthSeconds * rate)]
  let best = { shift: 0, score: -Infinity }
  for (let shift = -reach; shift <= reach; shift++) {
    const score =
      likeness(values, exit - width / 2, entry + shift - width / 2, width) + (shift === 0 ? CLEARLY : 0)
    if (score > best.score) best = { shift, score }
  }
  return best.shift
}

/** How much louder each moment is than the one before it. */
function risesOf(mono: Float32Array): Float32Array {
  const levels = Float32Array.from({ length: Math.floor(mono.length / MOMENT) }, (_, moment) => {
    let power = 0
    for (let i = 0; i < MOMENT; i++) power += mono[moment * MOMENT + i]! ** 2
    return Math.log(power + 1e-4)
  })
  return levels.map((level, i) => Math.max(0, level - (levels[i - 1] ?? level)))
}

/** Both later by so much that there is sound before `entry` to fade in, if there is enough after `exit`. */
export function withRoom(
  exit: number,
  entry: number,
  fade: number,
  length: number,
): { exit: number; entry: number } {
  const late = Math.max(0, Math.min(fade - entry, length - exit))
  return { exit: exit + late, entry: entry + late }
}

/** Correlation of two stretches; -1 to 1. */
function likeness(mono: Float32Array, a: number, b: number, length: number): number {
  let [ab, aa, bb] = [0, 1e-9, 1e-9]
  const [startA, startB] = [Math.round(a), Math.round(b)]
  for (let i = 0; i < length; i++) {
    const [x, y] = [mono[startA + i] ?? 0, mono[startB + i] ?? 0]
    ab += x * y
    aa += x * x
    bb += y * y
  }
  return ab / Math.sqrt(aa * bb)
}

/** The end of what is left, going over into what leads up to where it goes on; at one loudness however alike they are. */
function crossFaded(
  music: Channels,
  leaving: number,
  coming: number,
  length: number,
): Float32Array<ArrayBuffer>[] {
  const alike = Math.max(0, likeness(music[0]!, leaving - length, coming - length, length))
  return music.map((channel) =>
    Float32Array.from({ length }, (_, i) => {
      const angle = ((i + 0.5) / length) * (Math.PI / 2)
      const [out, into] = [Math.cos(angle), Math.sin(angle)]
      const both = out * (channel[leaving - length + i] ?? 0) + into * (channel[coming - length + i] ?? 0)
      return both / Math.sqrt(1 + 2 * alike * out * into)
    }),
  )
}

/** Spans as one sound. `fadeSamples[i]` belongs to the join after span i; with one more than there are joins, the last leads back into the first. */
export function* joined(
  music: Channels,
  spans: readonly Span[],
  fadeSamples: readonly number[],
): Generator<Channels> {
  let from = spans[0]?.from ?? 0
  for (const [i, { to }] of spans.entries()) {
    const next = spans[(i + 1) % spans.length]!.from
    const length = Math.min(fadeSamples[i] ?? 0, next, to - from)
    yield music.map((channel) => channel.slice(from, to - length))
    if (length > 0) yield crossFaded(music, to, next, length)
    from = next
  }
}
