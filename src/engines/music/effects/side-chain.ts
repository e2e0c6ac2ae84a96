import { SAMPLE_RATE } from '@/engines/music/render/stereo'

const ATTACK_SECONDS = 0.006

/** A gain for each sample that ducks under every kick and comes back within `recoverySeconds`. */
export function sideChain(
  kickSeconds: readonly number[],
  length: number,
  depthDb: number,
  recoverySeconds: number,
): Float32Array {
  const gains = new Float32Array(length).fill(1)
  const floor = 10 ** (-depthDb / 20)
  const [attack, recovery] = [ATTACK_SECONDS, recoverySeconds].map((seconds) =>
    Math.round(seconds * SAMPLE_RATE),
  ) as [number, number] // Two in, two out.
  const shape = new Float32Array(attack + recovery)
  for (let i = 0; i < shape.length; i++) {
    const open = i < attack ? 1 - i / attack : ((i - attack) / recovery) ** 1.5
    shape[i] = floor + (1 - floor) * open
  }
  for (const seconds of kickSeconds) {
    const start = Math.round(seconds * SAMPLE_RATE) - attack
    for (let i = Math.max(0, -start); i < shape.length && start + i < length; i++) {
      gains[start + i] = Math.min(gains[start + i]!, shape[i]!)
    }
  }
  return gains
}
