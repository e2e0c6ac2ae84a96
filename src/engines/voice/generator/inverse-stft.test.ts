import { expect, it } from 'vitest'
import { inverseStft } from './inverse-stft'

const WINDOW = 20
const BINS = 11
const HOP = 5
const STRIDE = 24

/** Waves of all bins under Hann's window, real parts and then imaginary ones, as the model holds them. */
const basis = Float32Array.from({ length: 2 * BINS * WINDOW }, (_, at) => {
  const row = Math.floor(at / WINDOW)
  const index = at % WINDOW
  const angle = (2 * Math.PI * (row % BINS) * index) / WINDOW
  return Math.sin((Math.PI * index) / WINDOW) ** 2 * (row < BINS ? Math.cos(angle) : -Math.sin(angle))
})

it('gives the wave of a bin with its magnitude and phase', () => {
  const rows = 40
  const spectra = new Float32Array(rows * STRIDE)
  for (let row = 0; row < rows; row++) {
    spectra.fill(-100, row * STRIDE, row * STRIDE + BINS)
    // Four waves a window are one a hop: the phase stays. What is given is the sine's argument.
    spectra[row * STRIDE + 4] = Math.log(0.1)
    spectra[row * STRIDE + BINS + 4] = Math.asin(0.7)
  }

  const sound = inverseStft(spectra, rows, STRIDE, basis)

  expect(sound).toHaveLength((rows - 1) * HOP)
  // Windows add up to 2, times a scale of 4.
  for (let index = WINDOW / 2; index < sound.length - WINDOW / 2; index++)
    expect(sound[index]).toBeCloseTo(0.8 * Math.cos((2 * Math.PI * 4 * index) / WINDOW + 0.7), 5)
})
