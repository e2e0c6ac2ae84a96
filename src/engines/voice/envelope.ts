/** Level of a sound, one value (root mean square) for each of its frames. */
export type Envelope = { frameSamples: number; levels: Float32Array }

const FRAME_SECONDS = 0.005
/** Quieter than the loudest frame by this much is silence. */
const SILENCE_DB = -40

export function envelopeOf(samples: Float32Array, sampleRate: number): Envelope {
  const frameSamples = Math.round(FRAME_SECONDS * sampleRate)
  const levels = Float32Array.from({ length: Math.floor(samples.length / frameSamples) }, (_, frame) => {
    let sum = 0
    for (let i = frame * frameSamples; i < (frame + 1) * frameSamples; i++) sum += samples[i]! ** 2
    return Math.sqrt(sum / frameSamples)
  })
  return { frameSamples, levels }
}

export function silenceLevel({ levels }: Envelope): number {
  return levels.reduce((loudest, level) => Math.max(loudest, level), 0) * 10 ** (SILENCE_DB / 20)
}

/** Samples from the first to the last frame that can be heard; nothing if there is none. */
export function audibleSpan(envelope: Envelope): { start: number; end: number } | undefined {
  const silence = silenceLevel(envelope)
  const isAudible = (level: number) => level > silence
  const first = envelope.levels.findIndex(isAudible)
  if (first < 0) return undefined
  return {
    start: first * envelope.frameSamples,
    end: (envelope.levels.findLastIndex(isAudible) + 1) * envelope.frameSamples,
  }
}
