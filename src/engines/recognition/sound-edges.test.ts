import { expect, it } from 'vitest'
import { createSoundEdges } from './sound-edges'

const RATE = 16_000

/** A tone from 1.0 to 1.5 s, in noise of the given level. */
function toneInNoise(noise: number): Float32Array {
  let seed = 7
  return Float32Array.from({ length: 3 * RATE }, (_, i) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) | 0
    const tone = i >= RATE && i < 1.5 * RATE ? 0.3 * Math.sin(i * 0.2) : 0
    return tone + (noise * seed) / 2 ** 31
  })
}

it.each([0, 0.003, 0.03])('finds where a word sounds, in noise of %f', (noise) => {
  const { startSample, endSample } = createSoundEdges(toneInNoise(noise)).trim(0.4 * RATE, 2.6 * RATE)
  expect(Math.abs(startSample / RATE - 1)).toBeLessThanOrEqual(0.03)
  expect(Math.abs(endSample / RATE - 1.5)).toBeLessThanOrEqual(0.03)
})

it('never moves an edge outwards', () => {
  expect(createSoundEdges(toneInNoise(0)).trim(1.2 * RATE, 1.3 * RATE)).toEqual({
    startSample: 1.2 * RATE,
    endSample: 1.3 * RATE,
  })
})

it('leaves silence and an empty span as they are', () => {
  const edges = createSoundEdges(new Float32Array(RATE))
  expect(edges.trim(0, RATE)).toEqual({ startSample: 0, endSample: RATE })
  expect(edges.trim(800, 800)).toEqual({ startSample: 800, endSample: 800 })
})
