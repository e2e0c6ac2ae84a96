/** Samples per second of everything the speech engines hear. Whisper and Silero are both trained at this rate. */
export const SPEECH_SAMPLE_RATE = 16_000

/** A span of audio counted in samples at `SPEECH_SAMPLE_RATE`; the end is exclusive. */
export type SampleSpan = { startSample: number; endSample: number }

export function secondsOfSamples(samples: number): number {
  return samples / SPEECH_SAMPLE_RATE
}
