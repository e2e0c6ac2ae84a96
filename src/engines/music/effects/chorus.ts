import { SAMPLE_RATE, type Stereo } from '@/engines/music/render/stereo'

const MEAN_SECONDS = 0.011
const DEPTH_SECONDS = 0.0026
const RATE_HZ = 0.55
/** Between two settings of the delay it moves in a straight line. */
const CONTROL_SAMPLES = 64

/** Mixes a part with a copy that drifts in time, the other way on either side. In place. */
export function chorus(stereo: Stereo, amount: number): void {
  stereo.forEach((channel, side) => {
    const dry = channel.slice()
    const delayAt = (i: number) => {
      const sway = Math.sin((2 * Math.PI * RATE_HZ * i) / SAMPLE_RATE + (side === 0 ? 0 : Math.PI))
      return (MEAN_SECONDS + DEPTH_SECONDS * sway) * SAMPLE_RATE
    }
    for (let from = 0; from < channel.length; from += CONTROL_SAMPLES) {
      const start = delayAt(from)
      const step = (delayAt(from + CONTROL_SAMPLES) - start) / CONTROL_SAMPLES
      drift(dry, channel, amount, from, start, step)
    }
  })
}

function drift(
  dry: Float32Array,
  channel: Float32Array,
  amount: number,
  from: number,
  delay: number,
  step: number,
) {
  const end = Math.min(channel.length, from + CONTROL_SAMPLES)
  for (let i = from; i < end; i++) {
    const back = i - delay - step * (i - from)
    const whole = Math.floor(back)
    const between = back - whole
    const delayed = whole < 0 ? 0 : dry[whole]! * (1 - between) + dry[whole + 1]! * between
    channel[i] = dry[i]! * (1 - amount * 0.25) + delayed * amount * 0.75
  }
}
