import type { PlayedNote } from '@/engines/music/perform/perform'
import { waveAt } from './oscillators'
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

type Oscillator = { phase: number; ratio: number; left: number; right: number }

function playNote(
  patch: Patch,
  { startSeconds, endSeconds, pitch, velocity }: PlayedNote,
  [left, right]: Stereo,
) {
  const start = Math.round(startSeconds * SAMPLE_RATE)
  const held = Math.round((endSeconds - startSeconds) * SAMPLE_RATE)
  const count = Math.min(left.length - start, held + Math.ceil(patch.releaseSeconds * 5 * SAMPLE_RATE))
  const frequency = 440 * 2 ** ((pitch - 69) / 12)
  const oscillators = spreadOscillators(patch, pitch)
  const filters = patch.cutoffHz ? ([createFilter(), createFilter()] as const) : null
  const level = createLevel(patch, held)
  const drive = patch.drive ?? 0
  const duty = patch.duty ?? 0.5
  let subPhase = 0
  for (let from = 0; from < count; from += CONTROL_SAMPLES) {
    const seconds = from / SAMPLE_RATE
    const bend = vibrato(patch, seconds)
    if (filters)
      for (const filter of filters)
        filter.set(cutoffAt(patch, seconds, frequency, velocity), patch.resonance ?? 0)
    const to = Math.min(count, from + CONTROL_SAMPLES)
    for (let i = from; i < to; i++) {
      let l = 0
      let r = 0
      for (const oscillator of oscillators) {
        const step = (frequency * oscillator.ratio * bend) / SAMPLE_RATE
        oscillator.phase += step
        if (oscillator.phase >= 1) oscillator.phase -= 1
        const sample = waveAt(patch.wave, oscillator.phase, step, duty)
        l += sample * oscillator.left
        r += sample * oscillator.right
      }
      if (patch.sub) {
        subPhase += frequency / 2 / SAMPLE_RATE
        if (subPhase >= 1) subPhase -= 1
        const sub = Math.sin(2 * Math.PI * subPhase) * patch.sub
        l += sub
        r += sub
      }
      if (filters) {
        l = filters[0].run(l)
        r = filters[1].run(r)
      }
      const gain = level(i) * velocity * 0.3
      left[start + i]! += saturate(l, drive) * gain
      right[start + i]! += saturate(r, drive) * gain
    }
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
  { cutoffHz = 20_000, sweepOctaves = 0, sweepSeconds = 1 }: Patch,
  seconds: number,
  frequency: number,
  velocity: number,
) {
  const open = sweepOctaves * (0.5 + 0.5 * velocity) * Math.exp(-seconds / sweepSeconds)
  const followed = cutoffHz * Math.sqrt(Math.max(1, frequency / 220))
  return Math.min(16_000, followed * 2 ** open)
}

function vibrato({ vibratoCents = 0 }: Patch, seconds: number): number {
  if (vibratoCents === 0 || seconds < VIBRATO_AFTER_SECONDS) return 1
  const depth = Math.min(1, (seconds - VIBRATO_AFTER_SECONDS) * 3) * vibratoCents
  return 2 ** ((depth * Math.sin(2 * Math.PI * VIBRATO_HZ * seconds)) / 1200)
}

const saturate = (sample: number, drive: number) =>
  drive === 0 ? sample : Math.tanh(sample * (1 + 2 * drive)) / (1 + 0.5 * drive)

/** Attack, decay, sustain, release; called sample by sample. */
function createLevel(patch: Patch, heldSamples: number) {
  const attack = 1 / Math.max(1, patch.attackSeconds * SAMPLE_RATE)
  const decay = Math.exp(-3 / (patch.decaySeconds * SAMPLE_RATE))
  const release = Math.exp(-1 / (patch.releaseSeconds * SAMPLE_RATE))
  let level = 0
  let isRising = true
  return (sample: number) => {
    if (sample >= heldSamples) level *= release
    else if (isRising) {
      level += attack
      if (level >= 1) {
        level = 1
        isRising = false
      }
    } else level = patch.sustain + (level - patch.sustain) * decay
    return level
  }
}

/** State-variable low-pass, Zavalishin, The Art of VA Filter Design: stable however fast it moves. */
function createFilter() {
  let [g, k, first, second] = [0, 1, 0, 0]
  return {
    set(cutoffHz: number, resonance: number) {
      g = Math.tan((Math.PI * cutoffHz) / SAMPLE_RATE)
      k = 2 - 1.9 * resonance
    },
    run(input: number) {
      const high = (input - first * (g + k) - second) / (1 + g * (g + k))
      const band = g * high + first
      const low = g * band + second
      first = g * high + band
      second = g * band + low
      return low
    },
  }
}
