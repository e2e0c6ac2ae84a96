import type { Kernels } from '@/engines/kernels/kernels'
import type { Block } from './generator-weights'
import {
  applied,
  statisticsOfParts,
  withSilence,
  type Cut,
  type Norm,
  type Statistics,
} from './normalisation'
import { convolutionTask, RECORD_BYTES } from './tasks'
import type { Rows } from './workspace'

/** Rows of the same shape. */
type BlockRows = {
  input: Rows
  /** What the input becomes on its way, which may be the input itself. */
  stream: Rows
  middle: Rows
  /** Added to what the block gives. */
  added?: Rows
  /** May be `added` itself. */
  output: Rows
  /** Address of room for the sums of any convolution. */
  sums: number
}

/** Runs a block over rows that are like this, and tells what the output is like. */
export type RunBlock = (
  block: Block,
  norms: Norm[],
  rows: BlockRows,
  statistics: Statistics,
  cut: Cut,
) => Statistics

export function createBlockRunner({ memory, run }: Kernels, mostChannels: number): RunBlock {
  const record = memory.take(RECORD_BYTES)
  const scale = memory.take(4 * mostChannels)
  const shift = memory.take(4 * mostChannels)

  return ({ convolutions }, norms, { input, stream, middle, added, output, sums }, statistics, cut) => {
    let like = statistics
    let residual = input
    for (const [index, convolution] of convolutions.entries()) {
      const { channels } = convolution
      // In pairs: to the middle, and back to the stream, to which it is added.
      const isBack = index % 2 === 1
      const isLast = index === convolutions.length - 1
      const to = !isBack ? middle : isLast ? output : stream
      const norm = applied(norms[index]!, like)
      memory.floats(scale, channels).set(norm.scale)
      memory.floats(shift, channels).set(norm.shift)
      const task = convolutionTask(memory, record, {
        ...convolution,
        input: (isBack ? middle : residual).at(0),
        rows: to.count,
        scale,
        shift,
        residual: isBack ? residual.at(0) : 0,
        added: isLast && added ? added.at(0) : 0,
        output: to.at(0),
        sums,
      })
      run(task)
      const ofParts = memory.floats(sums, 2 * channels * task.parts)
      like = withSilence(statisticsOfParts(ofParts, channels, to.count), to, cut)
      if (isBack) residual = stream
    }
    return like
  }
}
