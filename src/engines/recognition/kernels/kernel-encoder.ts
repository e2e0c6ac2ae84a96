import { readGraph } from '@/engines/onnx/read-graph'
import type { Encoder } from '@/engines/recognition/encoder'
import type { WhisperConfig } from '@/engines/recognition/whisper-config'
import type { KernelMemory } from '@/engines/kernels/kernel-memory'
import type { Kernels, KernelTask } from '@/engines/kernels/kernels'
import { packEncoderWeights } from './encoder-weights'
import { attentionTasks, linearTask, normTask, takePackedFrames } from './tasks'

/** Of float32. */
const BYTES = 4

/**
 * Whisper's encoder on kernels of our own. Weights are the 8 bit of the file, what they are multiplied with is 16 bit, sums
 * are 32 bit and the rest is float32: 50 dB of signal to noise against floats, where 8 by 8 bit has 17.
 */
export function createKernelEncoder(file: Uint8Array, config: WhisperConfig, kernels: Kernels): Encoder {
  const plan = planEncoder(kernels.memory, file, config)
  return async (features) => {
    plan.feed(features)
    for (const task of plan.tasks) kernels.run(task)
    return plan.hidden()
  }
}

type EncoderPlan = {
  tasks: KernelTask[]
  feed(features: Float32Array): void
  hidden(): Float32Array
}

function planEncoder(memory: KernelMemory, file: Uint8Array, config: WhisperConfig): EncoderPlan {
  const { melBands, sourceFrames: rows, hiddenSize, heads, encoderLayers } = config
  const weights = packEncoderWeights(memory, readGraph(file), encoderLayers)
  const innerSize = weights.layers[0]!.widen.matrix.columns
  const melFrames = 2 * rows
  const shape = { heads, headSize: hiddenSize / heads, frames: rows }
  const floats = (count: number) => memory.take(BYTES * count)

  // Convolutions read a frame of zeros before the first and behind the last.
  const mel = floats((melFrames + 2) * melBands)
  const convolved = floats((melFrames + 2) * hiddenSize)
  const stream = floats(rows * hiddenSize)
  const projected = floats(rows * 3 * hiddenSize)
  const context = floats(rows * hiddenSize)
  const inner = floats(rows * innerSize)
  const hidden = floats(rows * hiddenSize)

  const [first, second] = weights.convolutions
  const attention = attentionTasks(memory, {
    ...shape,
    queries: projected,
    keys: projected + BYTES * hiddenSize,
    values: projected + 2 * BYTES * hiddenSize,
    stride: 3 * hiddenSize,
    packed: takePackedFrames(memory, shape),
    output: context,
  })
  const fromStream = { input: stream, inputStride: hiddenSize, rows }
  const tasks = [
    linearTask(memory, {
      ...first,
      input: mel,
      inputStride: melBands,
      rows: melFrames,
      output: convolved + BYTES * hiddenSize,
      isGelu: true,
    }),
    linearTask(memory, {
      ...second,
      input: convolved,
      inputStride: 2 * hiddenSize,
      rows,
      output: stream,
      isGelu: true,
      isAdded: true,
    }),
    ...weights.layers.flatMap(({ attentionNorm, project, output, innerNorm, widen, narrow }) => [
      linearTask(memory, { ...project, ...fromStream, norm: attentionNorm, output: projected }),
      ...attention,
      linearTask(memory, { ...output, ...fromStream, input: context, output: stream, isAdded: true }),
      linearTask(memory, { ...widen, ...fromStream, norm: innerNorm, output: inner, isGelu: true }),
      linearTask(memory, {
        ...narrow,
        input: inner,
        inputStride: innerSize,
        rows,
        output: stream,
        isAdded: true,
      }),
    ]),
    normTask(memory, { input: stream, output: hidden, rows, size: hiddenSize, norm: weights.norm }),
  ]

  return {
    tasks,
    feed(features) {
      const byFrame = memory.floats(mel + BYTES * melBands, melFrames * melBands)
      for (let band = 0; band < melBands; band++)
        for (let frame = 0; frame < melFrames; frame++)
          byFrame[frame * melBands + band] = features[band * melFrames + frame]!
      // The second convolution adds to them.
      memory.floats(stream, rows * hiddenSize).set(weights.positions)
    },
    hidden: () => memory.floats(hidden, rows * hiddenSize).slice(),
  }
}
