/** So much quieter the recording is while someone speaks, and so long it takes to get there. */
const DUCKED_DB = -12
const FALL_SECONDS = 0.15
/** Above this a sample is bent towards -1 dBFS, so that the two together never clip. */
const KNEE = 0.7
const CEILING = 0.89

/** The voice over a recording, which steps back while something is said, and goes on to its own end. */
export async function* laidOver(
  voice: AsyncIterable<Float32Array<ArrayBuffer>>,
  recording: Float32Array,
  sampleRate: number,
): AsyncGenerator<Float32Array<ArrayBuffer>> {
  const step = 1 - Math.exp(-1 / (FALL_SECONDS * sampleRate))
  let gain = 1
  let at = 0
  for await (const piece of voice) {
    // Pauses are silent to the sample.
    const wanted = piece.some((sample) => sample !== 0) ? 10 ** (DUCKED_DB / 20) : 1
    yield piece.map((sample) => {
      gain += (wanted - gain) * step
      return softened(sample + gain * (recording[at++] ?? 0))
    }) as Float32Array<ArrayBuffer>
  }
  for (; at < recording.length; at += sampleRate)
    yield recording.slice(at, at + sampleRate).map((sample) => {
      gain += (1 - gain) * step
      return softened(gain * sample)
    }) as Float32Array<ArrayBuffer>
}

function softened(sample: number): number {
  const level = Math.abs(sample)
  if (level <= KNEE) return sample
  const room = CEILING - KNEE
  return Math.sign(sample) * (KNEE + room * Math.tanh((level - KNEE) / room))
}
