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
  const filters = [createFilter(shelf(sampleRate)), createFilter(highPass(sampleRate))]
  return (samples) => {
    const weighted = Float64Array.from(samples)
    for (const filter of filters) filter(weighted)
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

/** In place, transposed direct form II. */
function createFilter([b0, b1, b2, a1, a2]: Biquad) {
  let kept: [number, number] = [0, 0]
  return (samples: Float64Array) => {
    // What a closure keeps is stored anew at each change, so the loop has its own.
    let [first, second] = kept
    for (let i = 0; i < samples.length; i++) {
      const input = samples[i]!
      const output = b0 * input + first
      first = b1 * input - a1 * output + second
      second = b2 * input - a2 * output
      samples[i] = output
    }
    kept = [first, second]
  }
}
