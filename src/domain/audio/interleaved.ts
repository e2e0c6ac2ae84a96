/** Samples of two channels taking turns, as files have them. */
export function interleaved(left: Float32Array, right: Float32Array): Float32Array<ArrayBuffer> {
  const both = new Float32Array(left.length * 2)
  for (let i = 0; i < left.length; i++) {
    both[2 * i] = left[i] ?? 0
    both[2 * i + 1] = right[i] ?? 0
  }
  return both
}
