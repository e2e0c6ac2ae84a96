import type { KernelMemory } from '@/engines/kernels/kernel-memory'
import type { StoredGraph } from '@/engines/onnx/read-graph'
import {
  packConvolution,
  packLinear,
  type PackedConvolution,
  type PackedLinear,
  type StoredKernel,
} from './packed-weights'

/** One after the other: with dilation, then without, three times. */
export type Block = { convolutions: (PackedConvolution & { dilation: number })[] }

export type Stage = {
  channels: number
  /** Steps that one step of the stage before becomes. */
  stride: number
  upsample: PackedLinear
  source: PackedLinear & { stride: number; reach: number }
  sourceBlock: Block
  blocks: Block[]
}

export type GeneratorWeights = {
  stages: Stage[]
  /** From the last stage to the logarithms of magnitudes, then phases, of each bin. */
  spectrum: PackedLinear
  /** [2 * bins][window] */
  inverseBasis: Float32Array
}

/** `istftnet` in the model's config.json. */
const STRIDES = [10, 6]
const DILATIONS = [1, 3, 5]
const BLOCK_KERNELS = [3, 7, 11]
const SOURCE_KERNELS = [7, 11]

const NODES = '/decoder/decoder/generator/'
const TENSORS = 'decoder.decoder.generator.'

/** Reads the generator's weights from the graph that lends them (README.md of the model). */
export function packGeneratorWeights(memory: KernelMemory, graph: StoredGraph): GeneratorWeights {
  const floats = (name: string) => graph.tensor(name).values as Float32Array
  const scalar = (name: string) => graph.tensor(name).values[0]!

  function block(name: string, channels: number, taps: number): Block {
    const convolutions = DILATIONS.flatMap((dilation, index) =>
      [1, 2].map((which) => ({
        dilation: which === 1 ? dilation : 1,
        ...packConvolution(
          memory,
          kernel(`${NODES}${name}/convs${which}.${index}/Conv_quant_f_w`, channels, taps),
          // The wave of the snake has its own width for each channel.
          floats(`${TENSORS}${name}.alpha${which}.${index}`).map((alpha) => 1 / alpha),
          floats(`${TENSORS}${name}.convs${which}.${index}.bias`),
        ),
      })),
    )
    return { convolutions }
  }

  function kernel(name: string, channels: number, taps: number): StoredKernel {
    const { dims, values } = graph.tensor(`${name}q`)
    const stored = values as Uint8Array
    return {
      values: dims[0] === taps ? stored : joinHalves(stored, dims as [number, number], channels),
      zero: scalar(`${name}z`),
      step: scalar(`${name}sc`),
      taps,
      channels,
    }
  }

  /** A transposed convolution whose kernel is twice its stride: a row is the step before and the step. */
  function upsample(tensor: string, bias: string, stride: number): PackedLinear {
    const { dims, values } = graph.tensor(tensor)
    const [inputs, outputs, taps] = dims as [number, number, number]
    const all = { size: 2 * inputs, columns: stride * outputs, bias: new Float32Array(stride * outputs) }
    for (let index = 0; index < stride; index++) all.bias.set(floats(bias), index * outputs)
    return packLinear(memory, all, (row, column) => {
      const tap = Math.floor(column / outputs) + (row < inputs ? stride : 0)
      return values[((row % inputs) * outputs + (column % outputs)) * taps + tap]!
    })
  }

  /** A row is the inputs of one tap after the other. */
  function convolution(values: ArrayLike<number>, dims: number[], bias: Float32Array): PackedLinear {
    const [columns, inputs, taps] = dims as [number, number, number]
    return packLinear(memory, { size: taps * inputs, columns, bias }, (row, column) => {
      const tap = Math.floor(row / inputs)
      return values[(column * inputs + (row % inputs)) * taps + tap]!
    })
  }

  function source(index: number, stride: number): Stage['source'] {
    const name = `w:${TENSORS}noise_convs.${index}.weight_quantized`
    const { dims, values } = graph.tensor(`${name}_q`)
    const [step, zero] = [scalar(`${name}_s`), scalar(`${name}_z`)]
    const weights = Float32Array.from(values, (value) => (value - zero) * step)
    const packed = convolution(weights, dims, floats(`${TENSORS}noise_convs.${index}.bias`))
    return { ...packed, stride, reach: Math.floor(stride / 2) }
  }

  const spectrum = graph.tensor(`${NODES}Mul_2_output_0_h`)
  return {
    stages: STRIDES.map((stride, index) => {
      const channels = 256 >> index
      return {
        channels,
        stride,
        upsample: upsample(
          `${NODES}${index === 0 ? 'Mul_output_0_h' : 'Mul_1_output_0_h'}`,
          `${TENSORS}ups.${index}.bias`,
          stride,
        ),
        // The source has the steps of the last stage.
        source: source(
          index,
          STRIDES.slice(index + 1).reduce((product, next) => product * next, 1),
        ),
        sourceBlock: block(`noise_res.${index}`, channels, SOURCE_KERNELS[index]!),
        blocks: BLOCK_KERNELS.map((taps, of) =>
          block(`resblocks.${BLOCK_KERNELS.length * index + of}`, channels, taps),
        ),
      }
    }),
    spectrum: convolution(spectrum.values, spectrum.dims, floats(`${TENSORS}conv_post.bias`)),
    inverseBasis: floats(`${TENSORS}stft.istft.stft.inverse_basis`),
  }
}

/** Kernels of 11 are stored as two halves of six taps: [6][outputs][inputs][2], the last tap being zero. */
function joinHalves(stored: Uint8Array, [taps]: [number, number], channels: number): Uint8Array {
  const size = channels * channels
  const joined = new Uint8Array(stored.length)
  for (let tap = 0; tap < taps; tap++)
    for (let index = 0; index < size; index++)
      for (const half of [0, 1])
        joined[(half * taps + tap) * size + index] = stored[(tap * size + index) * 2 + half]!
  return joined
}
