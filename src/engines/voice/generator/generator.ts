import type { Kernels } from '@/engines/kernels/kernels'
import type { StoredGraph } from '@/engines/onnx/read-graph'
import { packGeneratorWeights, type Block, type Stage } from './generator-weights'
import { inverseStft } from './inverse-stft'
import { statisticsOfRows, withSilence, type Cut, type Norm } from './normalisation'
import { createBlockRunner } from './residual-block'
import { linearTask, RECORD_BYTES, sumsCount, type LinearTask } from './tasks'
import { createWorkspace, type Rows } from './workspace'

/** What the rest of the net gives for a sentence. */
export type GeneratorInput = {
  /** [512][two for each frame] */
  frames: Float32Array
  /** Magnitudes, then phases, of the harmonic source: [22][steps]. */
  source: Float32Array
  /** Scale, then shift, for each convolution, block by block. */
  norms: Float32Array
  cut: Cut
}

/** Makes the sound of a sentence, at 24 kHz. */
export type Generator = (input: GeneratorInput) => Float32Array<ArrayBuffer>

const FRAME_CHANNELS = 512
const SOURCE_CHANNELS = 22
/** `LRELU_SLOPE` of the model, and that of PyTorch before the last convolution. */
const LEAK = 0.1
const LAST_LEAK = 0.01
/** Taps of the last convolution before and behind a step. */
const LAST_REACH = 3

/** The generator of iSTFTNet (Kaneko et al., 2022), as Kokoro has it, on kernels of our own. */
export function createGenerator(kernels: Kernels, graph: StoredGraph): Generator {
  const { memory, run } = kernels
  const { stages, spectrum, inverseBasis } = packGeneratorWeights(memory, graph)
  const runBlock = createBlockRunner(kernels, stages[0]!.channels)
  const record = memory.take(RECORD_BYTES)
  const workspace = createWorkspace(memory)
  const runLinear = (task: LinearTask) => run(linearTask(memory, record, task))

  return ({ frames, source, norms, cut }) => {
    workspace.reset()
    const take = normTaker(norms)
    const sourceNorms = stages.map(({ sourceBlock }) => take(sourceBlock))
    const blockNorms = stages.map(({ blocks }) => blocks.map(take))
    const sourceRows = byStep(source, SOURCE_CHANNELS)
    const last = stages.reduce(runStage, byStep(frames, FRAME_CHANNELS))
    const bins = workspace.rows(last.count, spectrum.columns)
    runLinear({
      ...spectrum,
      input: last.at(-LAST_REACH),
      inputStride: last.width,
      rows: last.count,
      output: bins.at(0),
      factor: 1 / stages.at(-1)!.blocks.length,
      leak: LAST_LEAK,
    })
    return inverseStft(bins.floats(), bins.count, bins.width, inverseBasis)

    /** Gives the sum of what the stage's blocks give. */
    function runStage(input: Rows, stage: Stage, index: number): Rows {
      const { channels, stride } = stage
      // The last stage has a step more, which mirrors its third.
      const mirrored = index === stages.length - 1 ? 1 : 0
      const count = input.count * stride + mirrored
      const [summed, stream, middle, whole] = Array.from({ length: 4 }, () =>
        workspace.rows(count, channels),
      ) as [Rows, Rows, Rows, Rows]
      const sums = workspace.floats(sumsCount(count, channels))
      runLinear({
        ...stage.upsample,
        input: input.at(-1),
        inputStride: input.width,
        rows: input.count + 1,
        output: summed.at(mirrored - stride / 2),
        // The mean of what the blocks before gave.
        factor: index === 0 ? 1 : 1 / stages[index - 1]!.blocks.length,
        leak: LEAK,
      })
      if (mirrored) summed.floats().copyWithin(0, 2 * channels, 3 * channels)
      runLinear({
        ...stage.source,
        input: sourceRows.at(-stage.source.reach),
        inputStride: stage.source.stride * SOURCE_CHANNELS,
        rows: count,
        output: stream.at(0),
      })
      const between = { stream, middle, sums }
      const ofSource = withSilence(statisticsOfRows(stream, 0, count), stream, cut)
      const sourceBlock = { ...between, input: stream, added: summed, output: whole }
      const ofWhole = runBlock(stage.sourceBlock, sourceNorms[index]!, sourceBlock, ofSource, cut)
      for (const [which, block] of stage.blocks.entries()) {
        const rows = { ...between, input: whole, output: summed, ...(which > 0 && { added: summed }) }
        runBlock(block, blockNorms[index]![which]!, rows, ofWhole, cut)
      }
      summed.clearMargins()
      return summed
    }
  }

  /** Rows of channels, from channels of steps, with silence before and behind. */
  function byStep(values: Float32Array, channels: number): Rows {
    const steps = values.length / channels
    const rows = workspace.rows(steps, channels)
    const floats = rows.floats()
    for (let channel = 0; channel < channels; channel++)
      for (let step = 0; step < steps; step++)
        floats[step * channels + channel] = values[channel * steps + step]!
    rows.clearMargins()
    return rows
  }
}

/** Gives the norms of one block after the other. */
function normTaker(norms: Float32Array): (block: Block) => Norm[] {
  let at = 0
  const next = (count: number) => norms.subarray(at, (at += count))
  return ({ convolutions }) =>
    convolutions.map(({ channels }) => ({ scale: next(channels), shift: next(channels) }))
}
