import type { WhisperConfig } from '@/engines/recognition/whisper-config'
import type { KernelMemory } from '@/engines/kernels/kernel-memory'
import { paddedFrames, type PackedFrames } from './tasks'

/** Where a window's keys and values of a layer lie, in bytes from the start of its place. */
export type LayerOffsets = PackedFrames & { cache: number }

/** Memory for windows that are being decoded, used again by those that come after. 30 MB each for Whisper base. */
export type DecoderPlaces = {
  layers: LayerOffsets[]
  take(): number
  giveBack(place: number): void
}

const FLOAT_BYTES = 4
const INT16_BYTES = 2

export function createDecoderPlaces(memory: KernelMemory, config: WhisperConfig): DecoderPlaces {
  const { hiddenSize, heads, sourceFrames, maxTokens, decoderLayers } = config
  const padded = paddedFrames(sourceFrames)
  const free: number[] = []
  let placeBytes = 0
  const part = (bytes: number) => {
    const offset = placeBytes
    placeBytes += bytes
    return offset
  }
  const layers = Array.from({ length: decoderLayers }, () => ({
    cache: part(2 * FLOAT_BYTES * hiddenSize * maxTokens),
    keys: part(INT16_BYTES * hiddenSize * padded),
    keySteps: part(FLOAT_BYTES * heads * padded),
    values: part(INT16_BYTES * hiddenSize * padded),
    valueSteps: part(FLOAT_BYTES * hiddenSize),
  }))
  return {
    layers,
    take: () => free.pop() ?? memory.take(placeBytes),
    giveBack: (place) => free.push(place),
  }
}
