/** Numbers between -1 and 1, the same every time. */
export function numbers(count: number, seed = 1): Float32Array {
  let state = seed
  return Float32Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) | 0
    return (state >>> 9) / 2 ** 22 - 1
  })
}
