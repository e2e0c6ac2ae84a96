import { SAMPLE_RATE, type Stereo } from '@/engines/music/render/stereo'

/**
 * Width for a sound from the middle (Lauridsen, 1954): a little later it is added on the left and taken away on the right.
 * Heard in mono nothing of that is left. In place.
 */
export function spread([left, right]: Stereo, amount: number, delaySeconds: number): void {
  const delay = Math.round(delaySeconds * SAMPLE_RATE)
  const late = new Float32Array(delay)
  for (let i = 0, at = 0; i < left.length; i++) {
    const middle = (left[i]! + right[i]!) / 2
    left[i]! += amount * late[at]!
    right[i]! -= amount * late[at]!
    late[at] = middle
    at = at + 1 === delay ? 0 : at + 1
  }
}
