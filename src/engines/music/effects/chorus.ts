import { SAMPLE_RATE, type Stereo } from '@/engines/music/render/stereo'

const MEAN_SECONDS = 0.011
const DEPTH_SECONDS = 0.0026
const RATE_HZ = 0.55

/** Mixes a part with a copy that drifts in time, the other way on either side. In place. */
export function chorus(stereo: Stereo, amount: number): void {
  stereo.forEach((channel, side) => {
    const dry = channel.slice()
    for (let i = 0; i < channel.length; i++) {
      const sway = Math.sin((2 * Math.PI * RATE_HZ * i) / SAMPLE_RATE + (side === 0 ? 0 : Math.PI))
      const back = i - (MEAN_SECONDS + DEPTH_SECONDS * sway) * SAMPLE_RATE
      const whole = Math.floor(back)
      const between = back - whole
      const delayed = whole < 0 ? 0 : dry[whole]! * (1 - between) + (dry[whole + 1] ?? 0) * between
      channel[i] = dry[i]! * (1 - amount * 0.25) + delayed * amount * 0.75
    }
  })
}
