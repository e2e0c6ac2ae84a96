import { SAMPLE_RATE, type Stereo } from '@/engines/music/render/stereo'

/** Second-order Butterworth filters of the Audio EQ Cookbook (Bristow-Johnson). In place. */
export const lowPass = (stereo: Stereo, hz: number) => filter(stereo, hz, (cosine) => (1 - cosine) / 2, 1)
export const highPass = (stereo: Stereo, hz: number) => filter(stereo, hz, (cosine) => (1 + cosine) / 2, -1)

function filter(stereo: Stereo, hz: number, gain: (cosine: number) => number, sign: 1 | -1) {
  const angle = (2 * Math.PI * hz) / SAMPLE_RATE
  const cosine = Math.cos(angle)
  const alpha = Math.sin(angle) * Math.SQRT1_2
  const a0 = 1 + alpha
  const b0 = gain(cosine) / a0
  const [b1, a1, a2] = [2 * sign * b0, (-2 * cosine) / a0, (1 - alpha) / a0]
  for (const channel of stereo) {
    let [first, second] = [0, 0]
    for (let i = 0; i < channel.length; i++) {
      const input = channel[i]!
      const output = b0 * input + first
      first = b1 * input - a1 * output + second
      second = b0 * input - a2 * output
      channel[i] = output
    }
  }
}
