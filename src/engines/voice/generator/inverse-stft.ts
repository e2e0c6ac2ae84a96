/** Of the model's short-time Fourier transform: samples of a window, and from one window to the next. */
const WINDOW = 20
const HOP = 5
const BINS = WINDOW / 2 + 1
/** Samples before the middle of the first window, and behind that of the last. */
const EDGE = WINDOW / 2

/**
 * Sound of rows that hold a logarithm of the magnitude and a phase before its sine for each bin, `stride` floats from one to
 * the next. `basis` is [2 * bins][window]: what a bin's real and imaginary part sound like, windowed and scaled. The steps before
 * half a window are weighted as the exported model does it.
 */
export function inverseStft(
  rows: Float32Array,
  count: number,
  stride: number,
  basis: Float32Array,
): Float32Array<ArrayBuffer> {
  const sound = new Float32Array((count - 1) * HOP + WINDOW)
  for (let row = 0; row < count; row++) {
    const from = row * stride
    const to = row * HOP
    for (let bin = 0; bin < BINS; bin++) {
      const magnitude = SCALE * Math.exp(rows[from + bin]!)
      const phase = Math.sin(rows[from + BINS + bin]!)
      const real = magnitude * Math.cos(phase)
      const imaginary = magnitude * Math.sin(phase)
      const ofReal = bin * WINDOW
      const ofImaginary = (BINS + bin) * WINDOW
      for (let index = 0; index < WINDOW; index++)
        sound[to + index]! += real * basis[ofReal + index]! + imaginary * basis[ofImaginary + index]!
    }
  }
  // The export divides the first window alone by the sum of its squared windows.
  for (let index = 1; index < WINDOW; index++) sound[index]! /= Math.sin((Math.PI * index) / WINDOW) ** 4
  return sound.slice(EDGE, sound.length - EDGE)
}

/** A window over its hop. */
const SCALE = WINDOW / HOP
