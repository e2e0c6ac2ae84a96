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
  for (const seconds of kickSeconds) {
    const at = Math.round(seconds * SAMPLE_RATE)
    for (let i = Math.max(0, at - attack); i < Math.min(length, at + recovery); i++) {
      const open = i < at ? (at - i) / attack : ((i - at) / recovery) ** 1.5
      gains[i] = Math.min(gains[i]!, floor + (1 - floor) * open)
    }
  }
  return gains
}
