import { SAMPLE_RATE, type Stereo } from '@/engines/music/render/stereo'

const FEEDBACK = 0.38
const DAMPING = 0.35

/** Echoes that go from side to side, each darker than the one before. Adds to `into` what `send` (mono) leaves behind. */
export function addDelay(send: Float32Array, seconds: number, [left, right]: Stereo): void {
  const length = Math.max(1, Math.round(seconds * SAMPLE_RATE))
  const [near, far] = [new Float32Array(length), new Float32Array(length)]
  let [dampedNear, dampedFar] = [0, 0]
  for (let i = 0, at = 0; i < send.length; i++) {
    dampedNear += (1 - DAMPING) * (near[at]! - dampedNear)
    dampedFar += (1 - DAMPING) * (far[at]! - dampedFar)
    left[i]! += dampedNear * 0.7
    right[i]! += dampedFar * 0.7
    near[at] = send[i]! + dampedFar * FEEDBACK
    far[at] = dampedNear * FEEDBACK * 1.6
    at = at + 1 === length ? 0 : at + 1
  }
}
