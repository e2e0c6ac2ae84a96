/** A sound of subtractive synthesis: oscillators, a low-pass filter with its own envelope, an envelope of loudness. */
export type Patch = {
  wave: 'saw' | 'square' | 'triangle' | 'sine' | 'steps'
  /** Part of a square's period that is up. */
  duty: number
  /** Oscillators, spread over `detuneCents` and over the stereo width. */
  unison: number
  detuneCents: number
  /** A sine an octave below, against the oscillators' 1. */
  sub: number
  /** Filter at rest, Hz; 0 for none. */
  cutoffHz: number
  /** How far its envelope opens it, octaves, and how fast that falls. */
  sweepOctaves: number
  sweepSeconds: number
  /** 0 to 1. */
  resonance: number
  attackSeconds: number
  decaySeconds: number
  /** 0 to 1. */
  sustain: number
  /** To -60 dB. */
  releaseSeconds: number
  vibratoCents: number
  /** Saturation, 0 none. */
  drive: number
}

const PATCHES = {
  'round bass': {
    wave: 'saw',
    unison: 1,
    detuneCents: 0,
    sub: 0.7,
    cutoffHz: 300,
    sweepOctaves: 2,
    sweepSeconds: 0.16,
    resonance: 0.2,
    attackSeconds: 0.003,
    decaySeconds: 0.3,
    sustain: 0.75,
    releaseSeconds: 0.15,
    drive: 0.5,
  },
  'pluck bass': {
    wave: 'square',
    unison: 1,
    detuneCents: 0,
    sub: 0.8,
    cutoffHz: 220,
    sweepOctaves: 3,
    sweepSeconds: 0.09,
    resonance: 0.25,
    attackSeconds: 0.002,
    decaySeconds: 0.18,
    sustain: 0.5,
    releaseSeconds: 0.12,
    drive: 0.4,
  },
  'acid bass': {
    wave: 'saw',
    unison: 1,
    detuneCents: 0,
    cutoffHz: 260,
    sweepOctaves: 3.2,
    sweepSeconds: 0.14,
    resonance: 0.78,
    attackSeconds: 0.002,
    decaySeconds: 0.2,
    sustain: 0.6,
    releaseSeconds: 0.1,
    drive: 1,
  },
  'reese bass': {
    wave: 'saw',
    unison: 3,
    detuneCents: 26,
    sub: 0.9,
    cutoffHz: 480,
    sweepOctaves: 1,
    sweepSeconds: 0.5,
    resonance: 0.15,
    attackSeconds: 0.006,
    decaySeconds: 0.4,
    sustain: 0.85,
    releaseSeconds: 0.2,
    drive: 0.6,
  },
  'sub bass': {
    wave: 'sine',
    unison: 1,
    detuneCents: 0,
    sub: 0,
    attackSeconds: 0.008,
    decaySeconds: 0.8,
    sustain: 0.8,
    releaseSeconds: 0.3,
    drive: 0.9,
  },
  'warm pad': {
    wave: 'saw',
    unison: 3,
    detuneCents: 16,
    cutoffHz: 900,
    sweepOctaves: 0.8,
    sweepSeconds: 1.2,
    resonance: 0.1,
    attackSeconds: 0.12,
    decaySeconds: 1,
    sustain: 0.85,
    releaseSeconds: 0.8,
  },
  'dark pad': {
    wave: 'saw',
    unison: 3,
    detuneCents: 20,
    cutoffHz: 420,
    sweepOctaves: 1.2,
    sweepSeconds: 2.5,
    resonance: 0.2,
    attackSeconds: 0.15,
    decaySeconds: 1,
    sustain: 0.9,
    releaseSeconds: 1,
  },
  'glass pad': {
    wave: 'triangle',
    unison: 3,
    detuneCents: 12,
    cutoffHz: 2400,
    sweepOctaves: 0.8,
    sweepSeconds: 1.5,
    attackSeconds: 0.1,
    decaySeconds: 1.5,
    sustain: 0.8,
    releaseSeconds: 1.1,
  },
  'bright pad': {
    wave: 'saw',
    unison: 3,
    detuneCents: 18,
    cutoffHz: 2600,
    sweepOctaves: 0.5,
    sweepSeconds: 0.8,
    attackSeconds: 0.06,
    decaySeconds: 1,
    sustain: 0.85,
    releaseSeconds: 0.9,
  },
  stab: {
    wave: 'saw',
    unison: 3,
    detuneCents: 14,
    cutoffHz: 700,
    sweepOctaves: 2.4,
    sweepSeconds: 0.12,
    resonance: 0.2,
    attackSeconds: 0.003,
    decaySeconds: 0.25,
    sustain: 0.45,
    releaseSeconds: 0.35,
  },
  'synth brass': {
    wave: 'saw',
    unison: 3,
    detuneCents: 12,
    cutoffHz: 800,
    sweepOctaves: 1.8,
    sweepSeconds: 0.5,
    attackSeconds: 0.03,
    decaySeconds: 0.5,
    sustain: 0.8,
    releaseSeconds: 0.5,
  },
  pluck: {
    wave: 'saw',
    unison: 2,
    detuneCents: 8,
    cutoffHz: 600,
    sweepOctaves: 3,
    sweepSeconds: 0.11,
    resonance: 0.2,
    attackSeconds: 0.002,
    decaySeconds: 0.22,
    sustain: 0.25,
    releaseSeconds: 0.45,
  },
  'saw lead': {
    wave: 'saw',
    unison: 2,
    detuneCents: 10,
    cutoffHz: 2200,
    sweepOctaves: 1,
    sweepSeconds: 0.3,
    resonance: 0.15,
    attackSeconds: 0.006,
    decaySeconds: 0.4,
    sustain: 0.8,
    releaseSeconds: 0.35,
    vibratoCents: 10,
  },
  'soft lead': {
    wave: 'triangle',
    unison: 2,
    detuneCents: 7,
    cutoffHz: 3000,
    attackSeconds: 0.012,
    decaySeconds: 0.5,
    sustain: 0.8,
    releaseSeconds: 0.4,
    vibratoCents: 8,
  },
  'chip pulse': {
    wave: 'square',
    duty: 0.25,
    unison: 1,
    detuneCents: 0,
    attackSeconds: 0.001,
    decaySeconds: 0.2,
    sustain: 0.7,
    releaseSeconds: 0.06,
    vibratoCents: 12,
  },
  'chip thin pulse': {
    wave: 'square',
    duty: 0.125,
    unison: 1,
    detuneCents: 0,
    attackSeconds: 0.001,
    decaySeconds: 0.12,
    sustain: 0.5,
    releaseSeconds: 0.05,
  },
  'chip triangle': {
    wave: 'steps',
    unison: 1,
    detuneCents: 0,
    attackSeconds: 0.001,
    decaySeconds: 0.1,
    sustain: 1,
    releaseSeconds: 0.04,
  },
} as const satisfies Record<string, Partial<Patch>>

export type PatchId = keyof typeof PATCHES

/** Every patch has every field, in this order: code that meets objects of one shape is compiled once. */
const PLAIN: Patch = {
  wave: 'saw',
  duty: 0.5,
  unison: 1,
  detuneCents: 0,
  sub: 0,
  cutoffHz: 0,
  sweepOctaves: 0,
  sweepSeconds: 1,
  resonance: 0,
  attackSeconds: 0.005,
  decaySeconds: 0.3,
  sustain: 0.8,
  releaseSeconds: 0.1,
  vibratoCents: 0,
  drive: 0,
}

export const patchOf = (id: PatchId): Patch => ({ ...PLAIN, ...PATCHES[id] })
