import { createFft } from '@/engines/recognition/fft'

const FRAME_SAMPLES = 1024
/** About 23 ms at the rate that is looked at. */
const HOP_SAMPLES = 512
/** Music above 10 kHz tells nothing more. */
const LOOK_RATE = 22_050
const BANDS = 20
const LOWEST_BIN = 2

/** How loud each of some bands is, logarithmic, frame after frame; and how much each frame brings that was not there before. */
export type BandLevels = {
  framesPerSecond: number
  frames: Float32Array[]
  onsets: Float32Array
}

export function bandLevels(mono: Float32Array, sampleRate: number): BandLevels {
  const factor = Math.max(1, Math.round(sampleRate / LOOK_RATE))
  const samples = everyMean(mono, factor)
  const edges = Array.from({ length: BANDS + 1 }, (_, i) =>
    Math.round(LOWEST_BIN * (FRAME_SAMPLES / 2 / LOWEST_BIN) ** (i / BANDS)),
  )
  const spectrum = createSpectrum()
  const frames: Float32Array[] = []
  for (let at = -HOP_SAMPLES; at + HOP_SAMPLES < samples.length; at += HOP_SAMPLES) {
    const power = spectrum(samples, at)
    frames.push(
      Float32Array.from({ length: BANDS }, (_, band) => level(power, edges[band]!, edges[band + 1]!)),
    )
  }
  const onsets = Float32Array.from(frames, (frame, t) =>
    frame.reduce((sum, value, band) => sum + Math.max(0, value - (frames[t - 1]?.[band] ?? value)), 0),
  )
  return { framesPerSecond: sampleRate / factor / HOP_SAMPLES, frames, onsets }
}

function everyMean(samples: Float32Array, factor: number): Float32Array {
  return Float32Array.from({ length: Math.floor(samples.length / factor) }, (_, i) => {
    let sum = 0
    for (let k = 0; k < factor; k++) sum += samples[i * factor + k]!
    return sum / factor
  })
}

function createSpectrum() {
  const fft = createFft(FRAME_SAMPLES)
  const [re, im] = [new Float64Array(FRAME_SAMPLES), new Float64Array(FRAME_SAMPLES)]
  const window = re.map((_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / FRAME_SAMPLES))
  return (samples: Float32Array, at: number) => {
    for (let i = 0; i < FRAME_SAMPLES; i++) re[i] = (samples[at + i] ?? 0) * window[i]!
    im.fill(0)
    fft.transform(re, im)
    return re.map((value, i) => value * value + im[i]! * im[i]!)
  }
}

function level(power: Float64Array, from: number, to: number): number {
  let sum = 0
  for (let bin = from; bin < Math.max(to, from + 1); bin++) sum += power[bin]!
  return Math.log(1 + 1000 * sum)
}
