import type { PlayedNote } from '@/engines/music/perform/perform'
import { OSCILLATE, type Oscillate, type Oscillator } from './oscillators'
import type { Patch } from './patches'
import { SAMPLE_RATE, type Stereo } from './stereo'

/** Samples between two settings of the filter and the pitch. */
const CONTROL_SAMPLES = 32

const VIBRATO_HZ = 5.2
const VIBRATO_AFTER_SECONDS = 0.25

/** Adds a part played by our own synthesis. */
export function playSynth(patch: Patch, notes: readonly PlayedNote[], into: Stereo): void {
  for (const note of notes) playNote(patch, note, into)
}

const SUB: Oscillate = OSCILLATE.sine

function playNote(
  patch: Patch,
  { startSeconds, endSeconds, pitch, velocity }: PlayedNote,
  [left, right]: Stereo,
) {
  const start = Math.round(startSeconds * SAMPLE_RATE)
  const held = Math.round((endSeconds - startSeconds) * SAMPLE_RATE)
  const total = Math.min(left.length - start, held + Math.ceil(patch.releaseSeconds * SAMPLE_RATE))
  const frequency = 440 * 2 ** ((pitch - 69) / 12)
  const oscillators = spreadOscillators(patch, pitch)
  const oscillate = OSCILLATE[patch.wave]
  const sub = { phase: 0.5, ratio: 0.5, left: patch.sub, right: patch.sub }
  const filters = patch.cutoffHz > 0 ? ([createFilter(), createFilter()] as const) : null
  const level = createLevel(patch, held, velocity * 0.3)
  // One oscillator is in the middle: both sides are the same.
  const isMono = patch.unison === 1
  const [l, r] = [new Float64Array(CONTROL_SAMPLES), new Float64Array(CONTROL_SAMPLES)]
  const gains = new Float64Array(CONTROL_SAMPLES)
  for (let from = 0; from < total; from += CONTROL_SAMPLES) {
    const seconds = from / SAMPLE_RATE
    const count = Math.min(CONTROL_SAMPLES, total - from)
    const step = (frequency * vibrato(patch, seconds)) / SAMPLE_RATE
    l.fill(0)
    r.fill(0)
    for (const oscillator of oscillators)
      oscillate(oscillator, step * oscillator.ratio, patch.duty, l, r, count)
    if (patch.sub > 0) SUB(sub, (frequency / SAMPLE_RATE) * sub.ratio, 0.5, l, r, count)
    if (filters) {
      const cutoffHz = cutoffAt(patch, seconds, frequency, velocity)
      filters[0].run(l, count, cutoffHz, patch.resonance)
      if (!isMono) filters[1].run(r, count, cutoffHz, patch.resonance)
    }
    level(from, gains, count)
    if (patch.drive > 0) {
      saturate(l, count, patch.drive)
      if (!isMono) saturate(r, count, patch.drive)
    }
    add(l, isMono ? l : r, gains, count, left, right, start + from)
  }
}

function add(
  l: Float64Array,
  r: Float64Array,
  gains: Float64Array,
  count: number,
  left: Float32Array,
  right: Float32Array,
  at: number,
) {
  for (let i = 0; i < count; i++) {
    left[at + i]! += l[i]! * gains[i]!
    right[at + i]! += r[i]! * gains[i]!
  }
}

/** Phases lie apart by the golden ratio, so that they neither cancel nor click together. */
function spreadOscillators({ unison, detuneCents }: Patch, pitch: number): Oscillator[] {
  return Array.from({ length: unison }, (_, i) => {
    const place = unison === 1 ? 0 : (2 * i) / (unison - 1) - 1
    const width = unison === 1 ? 0 : 0.8 * (i % 2 === 0 ? place : -place)
    return {
      phase: unison === 1 ? 0.25 : ((i + pitch) * 0.618034) % 1,
      ratio: 2 ** ((place * detuneCents) / 2 / 1200),
      left: (1 - Math.max(0, width)) / Math.sqrt(unison),
      right: (1 + Math.min(0, width)) / Math.sqrt(unison),
    }
  })
}

function cutoffAt(
  { cutoffHz, sweepOctaves, sweepSeconds }: Patch,
  seconds: number,
  frequency: number,
  velocity: number,
) {
  const open = sweepOctaves * (0.5 + 0.5 * velocity) * Math.exp(-seconds / sweepSeconds)
  const followed = cutoffHz * Math.sqrt(Math.max(1, frequency / 220))
  return Math.min(16_000, followed * 2 ** open)
}

function vibrato({ vibratoCents }: Patch, seconds: number): number {
  if (vibratoCents === 0 || seconds < VIBRATO_AFTER_SECONDS) return 1
  const depth = Math.min(1, (seconds - VIBRATO_AFTER_SECONDS) * 3) * vibratoCents
  return 2 ** ((depth * Math.sin(2 * Math.PI * VIBRATO_HZ * seconds)) / 1200)
}

/** Warmth, in place: the hyperbolic tangent within 2.5 %, at a tenth of its price. */
function saturate(samples: Float64Array, count: number, drive: number) {
  const into = 1 + 2 * drive
  const out = 1 / (1 + 0.5 * drive)
  for (let i = 0; i < count; i++) {
    const x = Math.max(-3, Math.min(3, samples[i]! * into))
    samples[i] = ((x * (27 + x * x)) / (27 + 9 * x * x)) * out
  }
}

/** Attack, decay, sustain, release: fills the gains from sample `from` on; called with one block after the other. */
function createLevel(patch: Patch, heldSamples: number, gain: number) {
  const attack = 1 / Math.max(1, patch.attackSeconds * SAMPLE_RATE)
  const decay = Math.exp(-3 / (patch.decaySeconds * SAMPLE_RATE))
  const release = Math.exp(Math.log(0.001) / (patch.releaseSeconds * SAMPLE_RATE))
  let reached = 0
  let isRising = true
  return (from: number, gains: Float64Array, count: number) => {
    // A number that a closure keeps is stored anew at each change, so the loop has its own.
    let level = reached
    for (let i = 0; i < count; i++) {
      if (from + i >= heldSamples) level *= release
      else if (isRising) {
        level = Math.min(1, level + attack)
        isRising = level < 1
      } else level = patch.sustain + (level - patch.sustain) * decay
      gains[i] = level * gain
    }
    reached = level
  }
}

/** State-variable low-pass, Zavalishin, The Art of VA Filter Design: stable however fast it moves. In place. */
function createFilter() {
  let first = 0
  let second = 0
  return {
    run(samples: Float64Array, count: number, cutoffHz: number, resonance: number) {
      const g = Math.tan((Math.PI * cutoffHz) / SAMPLE_RATE)
      const k = 2 - 1.9 * resonance
      const damping = g + k
      const scale = 1 / (1 + g * damping)
      let [a, b] = [first, second]
      for (let i = 0; i < count; i++) {
        const high = (samples[i]! - a * damping - b) * scale
        const band = g * high + a
        const low = g * band + b
        a = g * high + band
        b = g * band + low
        samples[i] = low
      }
      first = a
      second = b
    },
  }
}
