import { SAMPLE_RATE, type Stereo } from '@/engines/music/render/stereo'

/** Samples of each delay line: primes, so that no echo falls on another. */
const LINES = [1423, 1777, 2137, 2557, 2903, 3301, 3761, 4177] as const
const PRE_DELAY_SAMPLES = 661
const DIFFUSERS = [241, 557] as const
/** Air takes the top off what goes round. */
const DAMPING = 0.32

/**
 * A room: eight delay lines that feed each other through a Householder matrix (Jot and Chaigne, 1991), so that nothing is
 * lost but what the decay takes. Adds to `into` what `send` (mono) leaves behind.
 */
export function addReverb(send: Float32Array, decaySeconds: number, [left, right]: Stereo): void {
  const lines = LINES.map((length) => ({ buffer: new Float32Array(length), at: 0, damped: 0 }))
  const decay = LINES.map((length) => 10 ** ((-3 * length) / (decaySeconds * SAMPLE_RATE)))
  const diffuse = DIFFUSERS.map(createDiffuser)
  for (let i = 0; i < send.length; i++) {
    let input = send[i - PRE_DELAY_SAMPLES] ?? 0
    for (const spread of diffuse) input = spread(input)
    let sum = 0
    for (let n = 0; n < 8; n++) {
      const line = lines[n]!
      line.damped += (1 - DAMPING) * (line.buffer[line.at]! - line.damped)
      sum += line.damped
    }
    const shared = sum / 4
    let [l, r] = [0, 0]
    for (let n = 0; n < 8; n++) {
      const line = lines[n]!
      if (n % 2 === 0) l += line.damped * (n % 4 === 0 ? 1 : -1)
      else r += line.damped * (n % 4 === 1 ? 1 : -1)
      line.buffer[line.at] = input + (line.damped - shared) * decay[n]!
      line.at = line.at + 1 === line.buffer.length ? 0 : line.at + 1
    }
    left[i]! += l * 0.35
    right[i]! += r * 0.35
  }
}

/** An all-pass: the same spectrum, smeared in time. */
function createDiffuser(length: number) {
  const buffer = new Float32Array(length)
  let at = 0
  return (input: number) => {
    const delayed = buffer[at]!
    const output = delayed - 0.6 * input
    buffer[at] = input + 0.6 * output
    at = at + 1 === length ? 0 : at + 1
    return output
  }
}
