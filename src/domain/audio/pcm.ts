/** Samples per second of everything the speech engines hear. Whisper and Silero are both trained at this rate. */
export const SPEECH_SAMPLE_RATE = 16_000

/** A span of audio counted in samples at `SPEECH_SAMPLE_RATE`; the end is exclusive. */
export type SampleSpan = { startSample: number; endSample: number }

/** Sounds end to end, as one; a single one is given back as it is. */
export function joinSamples(parts: Float32Array<ArrayBuffer>[]): Float32Array<ArrayBuffer> {
  if (parts.length === 1) return parts[0]!
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let filled = 0
  for (const part of parts) {
    whole.set(part, filled)
    filled += part.length
  }
  return whole
}

export function secondsOfSamples(samples: number): number {
  return samples / SPEECH_SAMPLE_RATE
}
