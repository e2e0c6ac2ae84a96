import type { WhisperConfig } from '@/engines/recognition/whisper-config'
import type { Kernels, KernelTask } from '@/engines/kernels/kernels'
import type { DecoderPlaces } from './decoder-places'
import type { DecoderWeights } from './decoder-weights'
import { linearTask, packTask } from './tasks'

const BYTES = 4

/** Makes keys and values of a window's frames, for all layers, and leaves them in a place. */
export function createFramePacker(
  { memory, run }: Kernels,
  { hiddenSize, heads, sourceFrames }: WhisperConfig,
  weights: DecoderWeights,
  { layers }: DecoderPlaces,
): (hidden: Float32Array, place: number) => void {
  const input = memory.take(BYTES * sourceFrames * hiddenSize)
  const projected = memory.take(BYTES * sourceFrames * 2 * hiddenSize)
  const shape = { heads, headSize: hiddenSize / heads, frames: sourceFrames }
  const project = weights.layers.map(({ frames }) =>
    linearTask(memory, { ...frames, input, inputStride: hiddenSize, rows: sourceFrames, output: projected }),
  )
  const packs = new Map<number, KernelTask[]>()

  function packsFor(place: number): KernelTask[] {
    const known = packs.get(place)
    if (known) return known
    const made = layers.map(({ keys, keySteps, values, valueSteps }) =>
      packTask(memory, {
        ...shape,
        keys: projected,
        values: projected + BYTES * hiddenSize,
        stride: 2 * hiddenSize,
        packed: {
          keys: place + keys,
          keySteps: place + keySteps,
          values: place + values,
          valueSteps: place + valueSteps,
        },
      }),
    )
    packs.set(place, made)
    return made
  }

  return (hidden, place) => {
    memory.floats(input, hidden.length).set(hidden)
    for (const [layer, pack] of packsFor(place).entries()) {
      run(project[layer]!)
      run(pack)
    }
  }
}
