import { beforeAll, describe, expect, it } from 'vitest'
import { readModelFile } from '@/engines/models'
import { readGraph, type StoredGraph } from '@/engines/onnx/read-graph'
import { numbers } from '@/testing/numbers'
import { createGenerator, type Generator, type GeneratorInput } from './generator'
import { inverseStft } from './inverse-stft'
import type { Cut } from './normalisation'
import { startGeneratorKernels } from './start-kernels'

/** Steps of channels: [channels][steps], as papers have it. */
type Sound = Float64Array[]

const NAME = 'decoder.decoder.generator.'
const NODE = '/decoder/decoder/generator/'
const STAGES = [
  { channels: 256, stride: 10, source: 6, up: 'Mul_output_0_h', kernel: 7 },
  { channels: 128, stride: 6, source: 1, up: 'Mul_1_output_0_h', kernel: 11 },
]
const BLOCKS = [3, 7, 11]

const zeros = (channels: number, steps: number): Sound =>
  Array.from({ length: channels }, () => new Float64Array(steps))
const added = (left: Sound, right: Sound): Sound =>
  left.map((row, channel) => row.map((value, step) => value + right[channel]![step]!))
const leaky = (sound: Sound, leak: number): Sound =>
  sound.map((row) => row.map((value) => (value < 0 ? leak * value : value)))

/** By its definition; `weight(output, input, tap)`. */
function convolve(
  sound: Sound,
  bias: ArrayLike<number>,
  {
    taps,
    dilation = 1,
    stride = 1,
    reach,
  }: { taps: number; dilation?: number; stride?: number; reach: number },
  weight: (output: number, input: number, tap: number) => number,
): Sound {
  const steps = sound[0]!.length
  const count = Math.floor((steps + 2 * reach - dilation * (taps - 1) - 1) / stride) + 1
  const out = zeros(bias.length, count)
  out.forEach((row, output) => {
    row.fill(bias[output]!)
    sound.forEach((values, input) => {
      for (let tap = 0; tap < taps; tap++) {
        const factor = weight(output, input, tap)
        for (let step = 0; step < count; step++)
          row[step]! += factor * (values[step * stride + tap * dilation - reach] ?? 0)
      }
    })
  })
  return out
}

/** The generator as its authors wrote it, in float64, without any of our ways to be fast. */
function generateSlowly(graph: StoredGraph, frames: Sound, source: Sound, norms: Float32Array): Float32Array {
  const values = (name: string) => graph.tensor(name).values
  let at = 0
  const next = (count: number) => norms.subarray(at, (at += count))
  const takeNorms = (channels: number) =>
    Array.from({ length: 6 }, () => ({ scale: next(channels), shift: next(channels) }))
  const ofSources = STAGES.map(({ channels }) => takeNorms(channels))
  const ofBlocks = STAGES.map(({ channels }) => BLOCKS.map(() => takeNorms(channels)))

  function block(name: string, taps: number, all: ReturnType<typeof takeNorms>, input: Sound): Sound {
    let stream = input
    for (let pair = 0; pair < 3; pair++) {
      let inner = stream
      for (const which of [1, 2]) {
        const norm = all[2 * pair + which - 1]!
        const wave = values(`${NAME}${name}.alpha${which}.${pair}`)
        const active = inner.map((row, channel) => {
          const mean = row.reduce((sum, value) => sum + value, 0) / row.length
          const variance = row.reduce((sum, value) => sum + (value - mean) ** 2, 0) / row.length
          return row.map((value) => {
            const z =
              ((value - mean) / Math.sqrt(variance + 1e-5)) * norm.scale[channel]! + norm.shift[channel]!
            return (z + Math.sin(z) ** 2) / wave[channel]!
          })
        })
        const tensor = `${NODE}${name}/convs${which}.${pair}/Conv_quant_f_w`
        const { dims, values: steps } = graph.tensor(`${tensor}q`)
        const [step, zero] = [values(`${tensor}sc`)[0]!, values(`${tensor}z`)[0]!]
        const channels = inner.length
        const dilation = which === 1 ? 2 * pair + 1 : 1
        const shape = { taps, dilation, reach: ((taps - 1) / 2) * dilation }
        inner = convolve(
          active,
          values(`${NAME}${name}.convs${which}.${pair}.bias`),
          shape,
          (output, from, tap) => {
            const index = output * channels + from
            // Kernels of eleven are stored as two of six.
            const place =
              dims[0] === taps
                ? tap * channels ** 2 + index
                : ((tap % 6) * channels ** 2 + index) * 2 + Math.floor(tap / 6)
            return (steps[place]! - zero) * step
          },
        )
      }
      stream = added(stream, inner)
    }
    return stream
  }

  const sound = STAGES.reduce((input, { channels, stride, source: every, up, kernel }, stage) => {
    const seen = leaky(input, 0.1)
    const ups = values(NODE + up)
    const bias = values(`${NAME}ups.${stage}.bias`)
    const whole = zeros(channels, (seen[0]!.length + 1) * stride)
    whole.forEach((row, output) => {
      row.fill(bias[output]!)
      seen.forEach((from, inputChannel) =>
        from.forEach((value, step) => {
          for (let tap = 0; tap < 2 * stride; tap++)
            row[step * stride + tap]! += value * ups[(inputChannel * channels + output) * 2 * stride + tap]!
        }),
      )
    })
    let upsampled = whole.map((row) => row.slice(stride / 2, row.length - stride / 2))
    if (stage === 1) upsampled = upsampled.map((row) => Float64Array.of(row[1]!, ...row))

    const tensor = `w:${NAME}noise_convs.${stage}.weight_quantized_`
    const { dims, values: steps } = graph.tensor(`${tensor}q`)
    const [, inputs, taps] = dims as [number, number, number]
    const shape = { taps, stride: every, reach: Math.floor(every / 2) }
    const [step, zero] = [values(`${tensor}s`)[0]!, values(`${tensor}z`)[0]!]
    const heard = convolve(
      source,
      values(`${NAME}noise_convs.${stage}.bias`),
      shape,
      (output, from, tap) => (steps[(output * inputs + from) * taps + tap]! - zero) * step,
    )
    const joined = added(upsampled, block(`noise_res.${stage}`, kernel, ofSources[stage]!, heard))
    return BLOCKS.map((ofBlock, index) =>
      block(`resblocks.${3 * stage + index}`, ofBlock, ofBlocks[stage]![index]!, joined),
    )
      .reduce(added)
      .map((row) => row.map((value) => value / 3))
  }, frames)

  const post = values(`${NODE}Mul_2_output_0_h`)
  const bins = convolve(
    leaky(sound, 0.01),
    values(`${NAME}conv_post.bias`),
    { taps: 7, reach: 3 },
    (output, input, tap) => post[(output * 128 + input) * 7 + tap]!,
  )
  const steps = bins[0]!.length
  const rows = Float32Array.from(
    { length: 22 * steps },
    (_, index) => bins[index % 22]![Math.floor(index / 22)]!,
  )
  const basis = values(`${NAME}stft.istft.stft.inverse_basis`) as Float32Array
  return inverseStft(rows, steps, 22, basis)
}

const bySteps = (values: Float32Array, channels: number): Sound =>
  Array.from({ length: channels }, (_, channel) =>
    Float64Array.from(
      values.subarray((channel * values.length) / channels, ((channel + 1) * values.length) / channels),
    ),
  )

/** For so many halves of a frame. Norms are small, for the last of the net is an exponential. */
const inputOf = (halves: number, cut: Cut): GeneratorInput => ({
  frames: numbers(512 * halves, 2),
  source: numbers(22 * (60 * halves + 1), 3),
  norms: numbers(2 * 6 * 4 * (256 + 128), 4).map((value) => 0.2 * value),
  cut,
})

describe('the generator', () => {
  let graph: StoredGraph
  let generate: Generator
  beforeAll(async () => {
    graph = readGraph(await readModelFile('kokoro', 'kokoro-82m-v1.0-w8-wino.onnx'))
    generate = createGenerator(await startGeneratorKernels(), graph)
  })

  it('makes what the net makes by its definition', () => {
    const input = inputOf(2, { before: 0, left: 1, behind: 0 })
    const made = generate(input)
    const expected = generateSlowly(graph, bySteps(input.frames, 512), bySteps(input.source, 22), input.norms)
    expect(made).toHaveLength(600)
    const power = expected.reduce((sum, value) => sum + value ** 2, 0)
    const noise = expected.reduce((sum, value, index) => sum + (value - made[index]!) ** 2, 0)
    expect(10 * Math.log10(power / noise)).toBeGreaterThan(60)
  })

  it('makes the same after a longer one', () => {
    const short = inputOf(8, { before: 3, left: 4, behind: 2 })
    const first = generate(short)
    expect(first.every(Number.isFinite)).toBe(true)
    generate(inputOf(14, { before: 0, left: 7, behind: 0 }))
    expect(generate(short)).toEqual(first)
  })
})
