/** Magnitudes of a real signal's spectrum, frame after frame; each of `size` samples, a power of two, under a Hann window. */
export function spectra(samples: Float32Array, size: number, hop: number): Float32Array[] {
  const window = Float64Array.from({ length: size }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / size))
  const turns = turnsOf(size)
  const frames: Float32Array[] = []
  for (let at = 0; at + size <= samples.length; at += hop) {
    const [re, im] = [new Float64Array(size), new Float64Array(size)]
    for (let i = 0; i < size; i++) re[i] = samples[at + i]! * window[i]!
    transform(re, im, turns)
    frames.push(Float32Array.from({ length: size / 2 }, (_, i) => Math.hypot(re[i]!, im[i]!)))
  }
  return frames
}

type Turns = { cosines: Float64Array; sines: Float64Array }

/** Half a turn backwards, in as many steps as a transform of this size takes. */
function turnsOf(size: number): Turns {
  const angles = Float64Array.from({ length: size / 2 }, (_, i) => (-2 * Math.PI * i) / size)
  return { cosines: angles.map(Math.cos), sines: angles.map(Math.sin) }
}

/** Cooley and Tukey, in place. */
function transform(re: Float64Array, im: Float64Array, { cosines, sines }: Turns) {
  const n = re.length
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1
    for (; j & bit; bit >>= 1) j ^= bit
    j ^= bit
    if (i < j) {
      ;[re[i], re[j]] = [re[j]!, re[i]!]
      ;[im[i], im[j]] = [im[j]!, im[i]!]
    }
  }
  for (let size = 2; size <= n; size <<= 1) {
    const half = size >> 1
    for (let k = 0; k < half; k++) {
      const [c, s] = [cosines[(k * n) / size]!, sines[(k * n) / size]!]
      for (let i = k; i < n; i += size) {
        const [a, b] = [re[i + half]! * c - im[i + half]! * s, re[i + half]! * s + im[i + half]! * c]
        re[i + half] = re[i]! - a
        im[i + half] = im[i]! - b
        re[i]! += a
        im[i]! += b
      }
    }
  }
}

/** The mean of both sides, every second or so many samples' mean. */
export function reduced([left, right]: readonly Float32Array[], factor: number): Float32Array {
  const length = Math.floor((left?.length ?? 0) / factor)
  return Float32Array.from({ length }, (_, i) => {
    let sum = 0
    for (let k = 0; k < factor; k++) sum += left![i * factor + k]! + right![i * factor + k]!
    return sum / factor / 2
  })
}
