/** A voice: one row of 256 numbers for each count of phonemes it may speak at once. */
export type VoiceStyles = Float32Array

const ROW = 256

/** Reads float16, little-endian. */
export function parseVoice(file: Uint8Array<ArrayBuffer>): VoiceStyles {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  return Float32Array.from({ length: file.byteLength / 2 }, (_, index) =>
    half(view.getUint16(2 * index, true)),
  )
}

/** The row for so many phonemes; the last one for more. */
export function styleFor(styles: VoiceStyles, phonemeCount: number): Float32Array {
  const row = Math.min(phonemeCount, styles.length / ROW - 1)
  return styles.slice(row * ROW, (row + 1) * ROW)
}

/** IEEE 754 binary16; the files hold neither infinities nor NaN. */
function half(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >> 10) & 0x1f
  const fraction = (bits & 0x3ff) / 1024
  return sign * (exponent === 0 ? fraction * 2 ** -14 : (1 + fraction) * 2 ** (exponent - 15))
}
