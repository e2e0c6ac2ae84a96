import { createRandom, type Random } from '@/domain/score/random'
import { nearestPitch, pitchClassOf, type PitchClass } from '@/domain/score/pitch'
import { DRUMS, type DrumName, type Kit } from '@/engines/music/instruments'
import type { PlayedNote } from '@/engines/music/perform/perform'
import { SAMPLE_RATE, type Stereo } from './stereo'

type Machine = NonNullable<Kit['machine']>

/** A drum: a tone that falls in pitch, and noise through a band. */
type Recipe = {
  toneHz?: number
  /** Octaves it starts above. */
  dropOctaves?: number
  dropSeconds?: number
  toneSeconds?: number
  tone?: number
  noise?: number
  noiseSeconds?: number
  /** Band of the noise, Hz. */
  fromHz?: number
  toHz?: number
  /** Bursts before the last: hands do not clap at once. */
  bursts?: number
  /** The noise stops dead after this. */
  gateSeconds?: number
  drive?: number
  pan?: number
}

const CLUB: Record<DrumName, Recipe> = {
  kick: {
    toneHz: 50,
    dropOctaves: 2.6,
    dropSeconds: 0.022,
    toneSeconds: 0.16,
    tone: 1,
    noise: 0.12,
    noiseSeconds: 0.004,
    fromHz: 1500,
    toHz: 9000,
    drive: 1.4,
  },
  rim: {
    toneHz: 820,
    toneSeconds: 0.012,
    tone: 0.5,
    noise: 0.3,
    noiseSeconds: 0.01,
    fromHz: 1800,
    toHz: 7000,
    pan: 0.2,
  },
  snare: {
    toneHz: 186,
    dropOctaves: 0.8,
    dropSeconds: 0.012,
    toneSeconds: 0.07,
    tone: 0.55,
    noise: 0.7,
    noiseSeconds: 0.09,
    fromHz: 1200,
    toHz: 11_000,
    drive: 0.6,
  },
  clap: { noise: 0.85, noiseSeconds: 0.09, fromHz: 900, toHz: 5200, bursts: 3 },
  brush: { noise: 0.3, noiseSeconds: 0.08, fromHz: 2500, toHz: 9000 },
  lowTom: {
    toneHz: 84,
    dropOctaves: 0.9,
    dropSeconds: 0.05,
    toneSeconds: 0.18,
    tone: 0.8,
    noise: 0.1,
    noiseSeconds: 0.02,
    fromHz: 500,
    toHz: 4000,
    pan: -0.3,
  },
  midTom: {
    toneHz: 122,
    dropOctaves: 0.9,
    dropSeconds: 0.05,
    toneSeconds: 0.16,
    tone: 0.8,
    noise: 0.1,
    noiseSeconds: 0.02,
    fromHz: 500,
    toHz: 4000,
  },
  highTom: {
    toneHz: 168,
    dropOctaves: 0.9,
    dropSeconds: 0.05,
    toneSeconds: 0.14,
    tone: 0.8,
    noise: 0.1,
    noiseSeconds: 0.02,
    fromHz: 500,
    toHz: 4000,
    pan: 0.3,
  },
  hat: { noise: 0.42, noiseSeconds: 0.022, fromHz: 7500, toHz: 15_000, pan: 0.15 },
  pedal: { noise: 0.35, noiseSeconds: 0.02, fromHz: 6500, toHz: 13_000, pan: 0.15 },
  open: { noise: 0.4, noiseSeconds: 0.13, fromHz: 7000, toHz: 15_000, pan: 0.15 },
  crash: { noise: 0.5, noiseSeconds: 0.6, fromHz: 4000, toHz: 15_000, pan: -0.2 },
  ride: { noise: 0.22, noiseSeconds: 0.11, fromHz: 5200, toHz: 11_000, pan: -0.25 },
  bell: { toneHz: 980, toneSeconds: 0.12, tone: 0.3, pan: -0.25 },
  tambourine: { noise: 0.3, noiseSeconds: 0.05, fromHz: 6000, toHz: 12_000, pan: -0.3 },
  cowbell: { toneHz: 560, toneSeconds: 0.08, tone: 0.4, drive: 1, pan: 0.25 },
  bongo: { toneHz: 330, dropOctaves: 0.3, dropSeconds: 0.02, toneSeconds: 0.07, tone: 0.5, pan: 0.35 },
  conga: { toneHz: 230, dropOctaves: 0.3, dropSeconds: 0.02, toneSeconds: 0.1, tone: 0.55, pan: -0.35 },
  lowConga: { toneHz: 170, dropOctaves: 0.3, dropSeconds: 0.02, toneSeconds: 0.12, tone: 0.55, pan: -0.35 },
  shaker: { noise: 0.2, noiseSeconds: 0.03, fromHz: 5500, toHz: 11_000, pan: -0.35 },
  clave: { toneHz: 2400, toneSeconds: 0.025, tone: 0.4, pan: 0.3 },
  triangle: { toneHz: 4200, toneSeconds: 0.3, tone: 0.15, pan: 0.3 },
}

/** What the other machines do differently. */
const DIFFERENCES: Record<Machine, Partial<Record<DrumName, Recipe>>> = {
  club: {},
  '808': {
    kick: {
      toneHz: 46,
      dropOctaves: 1.8,
      dropSeconds: 0.03,
      toneSeconds: 0.24,
      tone: 1,
      noise: 0.05,
      noiseSeconds: 0.004,
      fromHz: 1000,
      toHz: 5000,
      drive: 0.8,
    },
    snare: {
      toneHz: 176,
      toneSeconds: 0.08,
      tone: 0.5,
      noise: 0.5,
      noiseSeconds: 0.07,
      fromHz: 1800,
      toHz: 9000,
    },
    hat: { noise: 0.36, noiseSeconds: 0.016, fromHz: 8000, toHz: 14_000, pan: 0.15 },
  },
  gated: {
    kick: {
      toneHz: 54,
      dropOctaves: 2,
      dropSeconds: 0.025,
      toneSeconds: 0.13,
      tone: 1,
      noise: 0.18,
      noiseSeconds: 0.006,
      fromHz: 1500,
      toHz: 7000,
      drive: 1,
    },
    snare: {
      toneHz: 178,
      dropOctaves: 0.6,
      dropSeconds: 0.015,
      toneSeconds: 0.09,
      tone: 0.6,
      noise: 0.85,
      noiseSeconds: 0.4,
      gateSeconds: 0.19,
      fromHz: 700,
      toHz: 9500,
      drive: 0.8,
    },
    highTom: {
      toneHz: 160,
      dropOctaves: 1.2,
      dropSeconds: 0.07,
      toneSeconds: 0.2,
      tone: 0.9,
      noise: 0.25,
      noiseSeconds: 0.3,
      gateSeconds: 0.16,
      fromHz: 500,
      toHz: 5000,
      pan: 0.3,
    },
    midTom: {
      toneHz: 118,
      dropOctaves: 1.2,
      dropSeconds: 0.07,
      toneSeconds: 0.22,
      tone: 0.9,
      noise: 0.25,
      noiseSeconds: 0.3,
      gateSeconds: 0.16,
      fromHz: 500,
      toHz: 5000,
    },
    lowTom: {
      toneHz: 84,
      dropOctaves: 1.2,
      dropSeconds: 0.07,
      toneSeconds: 0.24,
      tone: 0.9,
      noise: 0.25,
      noiseSeconds: 0.3,
      gateSeconds: 0.16,
      fromHz: 500,
      toHz: 5000,
      pan: -0.3,
    },
  },
  chip: {
    kick: { toneHz: 55, dropOctaves: 2.4, dropSeconds: 0.03, toneSeconds: 0.06, tone: 0.9, drive: 3 },
    snare: { noise: 0.6, noiseSeconds: 0.06, fromHz: 300, toHz: 9000, drive: 2 },
    hat: { noise: 0.26, noiseSeconds: 0.012, fromHz: 5000, toHz: 16_000 },
  },
}

const HIGHEST_TUNED_HZ = 260
/** Semitones; further off, a kick would be another drum. */
const WIDEST_TUNING = 4

/** Different noise for hits in turn, or a roll sounds like a machine gun. */
const TAKES = 4

const NAMES = new Map(Object.entries(DRUMS).map(([name, pitch]) => [pitch as number, name as DrumName]))

/** Adds a part played by drums of our own synthesis. */
export function playDrumMachine(
  machine: Machine,
  notes: readonly PlayedNote[],
  [left, right]: Stereo,
  tonic: PitchClass,
): void {
  const takes = new Map<string, Float32Array>()
  notes.forEach(({ startSeconds, pitch, velocity }, n) => {
    const name = NAMES.get(pitch) ?? 'rim'
    const recipe = DIFFERENCES[machine][name] ?? CLUB[name]
    const key = `${name} ${n % TAKES}`
    const take = takes.get(key) ?? strike(tuned(recipe, tonic), createRandom(machine, key))
    takes.set(key, take)
    const pan = recipe.pan ?? 0
    const gain = velocity ** 1.6 * 0.8
    const start = Math.round(startSeconds * SAMPLE_RATE)
    const count = Math.min(take.length, left.length - start)
    for (let i = 0; i < count; i++) {
      left[start + i]! += take[i]! * gain * (1 - Math.max(0, pan))
      right[start + i]! += take[i]! * gain * (1 + Math.min(0, pan))
    }
  })
}

/** A drum below the bass's range sounds a note: the tonic's or its fifth's, whichever is nearer to its own. */
function tuned(recipe: Recipe, tonic: PitchClass): Recipe {
  const { toneHz } = recipe
  if (!toneHz || toneHz > HIGHEST_TUNED_HZ) return recipe
  const own = 69 + 12 * Math.log2(toneHz / 440)
  const [home, fifth] = [tonic, pitchClassOf(tonic + 7)].map((tone) => nearestPitch(tone, Math.round(own)))
  const pitch = Math.abs(home! - own) <= WIDEST_TUNING ? home! : fifth!
  return { ...recipe, toneHz: 440 * 2 ** ((pitch - 69) / 12) }
}

function strike(recipe: Recipe, random: Random): Float32Array {
  const { toneHz = 0, toneSeconds = 0.05, noiseSeconds = 0.05, gateSeconds = Infinity, drive = 0 } = recipe
  const seconds = Math.max(recipe.tone ? toneSeconds * 7 : 0, recipe.noise ? noiseSeconds * 7 : 0)
  const samples = new Float32Array(Math.ceil(seconds * SAMPLE_RATE))
  const band = createBand(recipe.fromHz ?? 1000, recipe.toHz ?? 8000)
  const clap = createClap(noiseSeconds, recipe.bursts ?? 0)
  const [dropDecay, toneDecay, gateDecay] = [recipe.dropSeconds ?? 0.02, toneSeconds, GATE_SECONDS].map(
    decayOf,
  ) as [number, number, number] // Three in, three out.
  let [phase, drop, tone, noise] = [0, recipe.dropOctaves ?? 0, recipe.tone ?? 0, (recipe.noise ?? 0) * 1.8]
  for (let i = 0; i < samples.length; i++) {
    // Less than a cent is not heard, and powers are dear.
    phase += (drop > 0.0005 ? toneHz * 2 ** drop : toneHz) / SAMPLE_RATE
    const sum =
      tone * Math.sin(2 * Math.PI * phase) + (noise > 0 ? noise * band(2 * random.next() - 1) * clap(i) : 0)
    samples[i] = drive > 0 ? Math.tanh(sum * (1 + drive)) / (1 + 0.4 * drive) : sum
    drop *= dropDecay
    tone *= toneDecay
    if (i >= gateSeconds * SAMPLE_RATE) noise *= gateDecay
  }
  return faded(samples)
}

const GATE_SECONDS = 0.008
const BURST_SAMPLES = Math.round(0.011 * SAMPLE_RATE)
const BURST_SECONDS = 0.005

/** A level for each sample that falls to 1/e in so many seconds. */
const decayOf = (seconds: number) => Math.exp(-1 / (seconds * SAMPLE_RATE))

/** The level of noise, one sample after the other: short bursts, the last of which fades away. */
function createClap(decaySeconds: number, bursts: number) {
  const [short, long] = [decayOf(BURST_SECONDS), decayOf(decaySeconds)]
  const lastStart = bursts * BURST_SAMPLES
  const state = Float64Array.of(1)
  return (i: number) => {
    if (i <= lastStart && i % BURST_SAMPLES === 0) state[0] = 1
    else state[0]! *= i <= lastStart ? short : long
    return state[0]!
  }
}

/** Noise between two frequencies: one pole below, two above, or all that hisses would be the loudest of the mix. */
function createBand(fromHz: number, toHz: number) {
  const [a, b] = [fromHz, toHz].map((hz) => 1 - Math.exp((-2 * Math.PI * hz) / SAMPLE_RATE)) as [
    number,
    number,
  ] // Two in, two out.
  const [FIRST, INSIDE, BELOW] = [0, 1, 2]
  const state = new Float64Array(3)
  return (sample: number) => {
    state[FIRST]! += b * (sample - state[FIRST]!)
    state[INSIDE]! += b * (state[FIRST]! - state[INSIDE]!)
    state[BELOW]! += a * (state[INSIDE]! - state[BELOW]!)
    return state[INSIDE]! - state[BELOW]!
  }
}

/** No click where it begins or is cut off. */
function faded(samples: Float32Array): Float32Array {
  const edge = Math.min(samples.length, 24)
  for (let i = 0; i < edge; i++) samples[i]! *= i / edge
  const tail = Math.min(samples.length, 400)
  for (let i = 0; i < tail; i++) samples[samples.length - 1 - i]! *= i / tail
  return samples
}
