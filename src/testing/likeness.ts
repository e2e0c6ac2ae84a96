/** The lag, up to 50 ms either way, at which a sound is most like a reference, and how like (correlation, 1 is equal). */
export function bestMatch(samples: Float32Array, reference: Float32Array) {
  const margin = 800
  const part = reference.subarray(margin, margin + 24_000)
  let best = { lagSamples: 0, likeness: -1 }
  for (let lagSamples = -margin; lagSamples <= margin; lagSamples++) {
    const likeness = correlation(samples.subarray(margin + lagSamples), part)
    if (likeness > best.likeness) best = { lagSamples, likeness }
  }
  return best
}

function correlation(a: Float32Array, b: Float32Array) {
  let product = 0
  let powerA = 0
  let powerB = 0
  for (let i = 0; i < b.length; i++) {
    const x = a[i] ?? 0
    const y = b[i]!
    product += x * y
    powerA += x * x
    powerB += y * y
  }
  return product / Math.sqrt(powerA * powerB)
}
