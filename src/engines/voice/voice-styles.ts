import { readFloat16 } from '@/engines/onnx/float16'

/** A voice: one row of 256 numbers for each count of phonemes it may speak at once. */
export type VoiceStyles = Float32Array

const ROW = 256

export const parseVoice = (file: Uint8Array): VoiceStyles => readFloat16(file)

/** The row for so many phonemes; the last one for more. */
export function styleFor(styles: VoiceStyles, phonemeCount: number): Float32Array {
  const row = Math.min(phonemeCount, styles.length / ROW - 1)
  return styles.slice(row * ROW, (row + 1) * ROW)
}
