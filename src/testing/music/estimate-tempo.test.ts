import { describe, expect, it } from 'vitest'
import { estimateTempo, isSameTempo } from './estimate-tempo'

const RATE = 44_100
const SECONDS = 8

/** One bar of four beats in 16 or 12 steps: `x` hit, `o` ghost, `.` nothing. */
type Track = { bpm: number; kick?: string; snare?: string; hat?: string; bass?: string; tune?: string }

/** Drawn the same each time (Park and Miller 1988). */
function createNoise(seed: number): () => number {
  let state = seed
  return () => (state = (state * 16_807) % 2_147_483_647) / 1_073_741_823.5 - 1
}

const noise = createNoise(7)
const tone = (hz: number, decay: number) => (t: number) =>
  Math.exp(-t * decay) * (Math.sin(2 * Math.PI * hz * t) + 0.4 * Math.sin(4 * Math.PI * hz * t))
const SOUNDS = {
  kick: (t: number) => Math.exp(-t * 18) * Math.sin(2 * Math.PI * (50 * t + 4 * (1 - Math.exp(-t * 30)))),
  snare: (t: number) => 0.6 * Math.exp(-t * 22) * (noise() + Math.sin(2 * Math.PI * 190 * t)),
  hat: (t: number) => 0.25 * Math.exp(-t * 60) * noise() * Math.sin(2 * Math.PI * 7000 * t),
  bass: tone(65, 6),
  tune: tone(440, 9),
}
const LONGEST_SOUND = 0.35

function play({ bpm, ...parts }: Track): Float32Array[] {
  const samples = new Float32Array(SECONDS * RATE)
  for (const [name, pattern] of Object.entries(parts) as [keyof typeof SOUNDS, string][]) {
    const step = (4 * 60) / bpm / pattern.length
    for (let i = 0; i * step < SECONDS; i++) {
      if (pattern[i % pattern.length] === '.') continue
      const gain = pattern[i % pattern.length] === 'o' ? 0.1 : 0.3
      const start = Math.round(i * step * RATE)
      const end = Math.min(samples.length, start + LONGEST_SOUND * RATE)
      for (let at = start; at < end; at++) samples[at]! += gain * SOUNDS[name]((at - start) / RATE)
    }
  }
  return [samples, samples]
}

const CLICKS = { hat: 'x...x...x...x...' }
const BACKBEAT = { kick: 'x.......x.......', snare: '....x.......x...', hat: 'x.x.x.x.x.x.x.x.' }
const BREAKBEAT = { kick: 'x.x.......x.....', snare: '....x..o....x..o', hat: 'x.x.x.x.x.x.x.x.' }
const FOUR_ON_THE_FLOOR = { kick: 'x...x...x...x...', hat: '..x...x...x...x.', bass: '..x...x...x...x.' }
const DOTTED = { ...BACKBEAT, tune: 'x..x..x..x..x.x.', bass: 'x.....x.....x...' }
const SWING = { hat: 'x..x.xx..x.x', snare: '...o.....o..', bass: 'x..x..x..x..' }
const FIGURES = { bass: 'x.......x.......', tune: 'x.x.x.x.x.x.x.x.', kick: 'x...x...x...x...' }

describe.each<[string, Omit<Track, 'bpm'>, number[]]>([
  ['clicks', CLICKS, [60, 93, 120]],
  ['a backbeat', BACKBEAT, [76, 100, 128, 172]],
  ['a breakbeat, nearer to twice what one would tap to', BREAKBEAT, [160, 175]],
  ['four on the floor', FOUR_ON_THE_FLOOR, [118, 137]],
  ['threes against the beat', DOTTED, [84, 110, 150]],
  ['swing', SWING, [116, 140, 168]],
  ['a slow piece of eighths', FIGURES, [66, 80]],
])('%s', (_, track, tempos) => {
  it.each(tempos)('at %d a minute', (bpm) => {
    const found = estimateTempo(play({ ...track, bpm }))
    expect(isSameTempo(found, bpm), `${found.toFixed(1)} found`).toBe(true)
  })
})
