/** What the exponents of normal halves are worth. */
const POWERS = Float64Array.from({ length: 32 }, (_, exponent) => 2 ** (exponent - 15))

/** Reads IEEE 754 binary16, little-endian; neither infinities nor NaN. */
export function readFloat16(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const floats = new Float32Array(bytes.byteLength / 2)
  for (let index = 0; index < floats.length; index++) floats[index] = half(view.getUint16(2 * index, true))
  return floats
}

function half(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >> 10) & 0x1f
  const fraction = (bits & 0x3ff) / 1024
  return sign * (exponent === 0 ? fraction * POWERS[1]! : (1 + fraction) * POWERS[exponent]!)
}
