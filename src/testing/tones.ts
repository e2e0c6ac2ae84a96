/** A sine of full scale times `gain`; `frequencyHz` may lie anywhere below half the rate. */
export function tone(frequencyHz: number, sampleRate: number, seconds: number, gain = 1) {
  return Float32Array.from(
    { length: Math.round(seconds * sampleRate) },
    (_, i) => gain * Math.sin((2 * Math.PI * frequencyHz * i) / sampleRate),
  )
}

/** Silence with single full-scale samples at the given times. */
export function clicks(timesSeconds: number[], sampleRate: number, seconds: number) {
  const samples = new Float32Array(Math.round(seconds * sampleRate))
  for (const time of timesSeconds) samples[Math.round(time * sampleRate)] = 1
  return samples
}

/** Level against a full-scale sine, in dB; the edges are left out, where a filter settles. */
export function levelDb(samples: Float32Array, edgeSamples = 0) {
  const middle = samples.subarray(edgeSamples, samples.length - edgeSamples)
  const power = middle.reduce((sum, sample) => sum + sample * sample, 0) / middle.length
  return 10 * Math.log10(2 * power + 1e-20)
}

/** Level of one frequency alone, in dB of a full-scale sine. */
export function toneDb(samples: Float32Array, frequencyHz: number, sampleRate: number) {
  let [re, im] = [0, 0]
  samples.forEach((sample, i) => {
    const angle = (2 * Math.PI * frequencyHz * i) / sampleRate
    re += sample * Math.cos(angle)
    im += sample * Math.sin(angle)
  })
  return 20 * Math.log10((2 * Math.hypot(re, im)) / samples.length)
}

export function indexOfLoudest(samples: Float32Array) {
  let loudest = 0
  samples.forEach((sample, i) => {
    if (Math.abs(sample) > Math.abs(samples[loudest] ?? 0)) loudest = i
  })
  return loudest
}

export function joined(chunks: Float32Array[]) {
  const all = new Float32Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let offset = 0
  for (const chunk of chunks) {
    all.set(chunk, offset)
    offset += chunk.length
  }
  return all
}
