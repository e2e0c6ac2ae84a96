/** Two biquads in a row, each b0 b1 b2 a1 a2 with a0 = 1. */
type Biquad = readonly [number, number, number, number, number]

/**
 * K-weighting of ITU-R BS.1770-4: a shelf for the head, a high pass for the ear. The standard gives coefficients for 48 kHz;
 * these are the analogue filters behind them (Mansbridge, Finn, Reiss 2012), so that other rates measure alike.
 */
export function kWeighted(samples: Float32Array, sampleRate: number): Float64Array {
  return createKWeighting(sampleRate)(samples)
}

/** The same for sound that comes in pieces. */
export function createKWeighting(sampleRate: number): (samples: Float32Array) => Float64Array {
  const head = shelf(sampleRate)
  const ear = highPass(sampleRate)
  const kept = new Float64Array(4)
  return (samples) => {
    const weighted = new Float64Array(samples.length)
    filterTwice(samples, weighted, head, ear, kept)
    return weighted
  }
}

function shelf(sampleRate: number): Biquad {
  const k = Math.tan((Math.PI * 1681.974450955533) / sampleRate)
  const q = 0.7071752369554196
  const high = 10 ** (3.999843853973347 / 20)
  const middle = high ** 0.4996667741545416
  const a0 = 1 + k / q + k * k
  return [
    (high + (middle * k) / q + k * k) / a0,
    (2 * (k * k - high)) / a0,
    (high - (middle * k) / q + k * k) / a0,
    (2 * (k * k - 1)) / a0,
    (1 - k / q + k * k) / a0,
  ]
}

function highPass(sampleRate: number): Biquad {
  const k = Math.tan((Math.PI * 38.13547087602444) / sampleRate)
  const q = 0.5003270373238773
  const a0 = 1 + k / q + k * k
  return [1, -2, 1, (2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0]
}

/** Both in one pass, transposed direct form II: each waits for its own last sample, so they run side by side. */
function filterTwice(
  samples: Float32Array,
  weighted: Float64Array,
  [a0, a1, a2, a3, a4]: Biquad,
  [b0, b1, b2, b3, b4]: Biquad,
  kept: Float64Array,
) {
  let [first, second, third, fourth] = kept as unknown as [number, number, number, number] // Four are kept.
  for (let i = 0; i < samples.length; i++) {
    const input = samples[i]!
    const between = a0 * input + first
    first = a1 * input - a3 * between + second
    second = a2 * input - a4 * between
    const output = b0 * between + third
    third = b1 * between - b3 * output + fourth
    fourth = b2 * between - b4 * output
    weighted[i] = output
  }
  kept.set([first, second, third, fourth])
}
