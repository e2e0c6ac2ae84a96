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
  const level = createLevel(patch, held)
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
    addDriven(l, gains, count, patch.drive, velocity * 0.3, left, start + from)
    addDriven(isMono ? l : r, gains, count, patch.drive, velocity * 0.3, right, start + from)
  }
}

function addDriven(
  samples: Float64Array,
  gains: Float64Array,
  count: number,
  drive: number,
  gain: number,
  into: Float32Array,
  at: number,
) {
  for (let i = 0; i < count; i++) into[at + i]! += saturate(samples[i]!, drive) * gains[i]! * gain
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

function saturate(sample: number, drive: number): number {
  if (drive === 0) return sample
  const x = Math.max(-3, Math.min(3, sample * (1 + 2 * drive)))
  // The hyperbolic tangent within 2.5 %, at a tenth of its price.
  return (x * (27 + x * x)) / (27 + 9 * x * x) / (1 + 0.5 * drive)
}

/** Attack, decay, sustain, release: fills the gains from sample `from` on; called with one block after the other. */
function createLevel(patch: Patch, heldSamples: number) {
  const attack = 1 / Math.max(1, patch.attackSeconds * SAMPLE_RATE)
  const decay = Math.exp(-3 / (patch.decaySeconds * SAMPLE_RATE))
  const release = Math.exp(Math.log(0.001) / (patch.releaseSeconds * SAMPLE_RATE))
  let level = 0
  let isRising = true
  return (from: number, gains: Float64Array, count: number) => {
    for (let i = 0; i < count; i++) {
      if (from + i >= heldSamples) level *= release
      else if (isRising) {
        level = Math.min(1, level + attack)
        isRising = level < 1
      } else level = patch.sustain + (level - patch.sustain) * decay
      gains[i] = level
    }
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
      const scale = 1 / (1 + g * (g + k))
      for (let i = 0; i < count; i++) {
        const high = (samples[i]! - first * (g + k) - second) * scale
        const band = g * high + first
        const low = g * band + second
        first = g * high + band
        second = g * band + low
        samples[i] = low
      }
    },
  }
}
