/** What of an MP3 frame's header tells how long it is, and what it goes with. */
export type Mp3FrameHeader = {
  bytes: number
  /** Frames of different streams differ here: version, layer, sample rate, mono or not. */
  stream: number
}

const SAMPLE_RATES = [44_100, 48_000, 32_000]
/** In kbit/s (ISO/IEC 11172-3, table of `bitrate_index`; 13818-3 for the lower sample rates). */
const BIT_RATES = {
  full: {
    1: [32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
    2: [32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
    3: [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  },
  low: {
    1: [32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
    2: [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
    3: [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
  },
}
/** By the two bits of the version: MPEG 2.5, reserved, MPEG 2, MPEG 1. */
const RATE_DIVISORS = [4, undefined, 2, 1]
/** By the two bits of the layer. */
const LAYERS = [undefined, 3, 2, 1] as const
const VERSION_AND_LAYER = 0b0001_1110
const SAMPLE_RATE = 0b0000_1100
const MONO = 3

/** The header at this place, if there is one. */
export function readMp3Header(bytes: Uint8Array, at: number): Mp3FrameHeader | undefined {
  if (bytes[at] !== 0xff || at + 4 > bytes.length) return undefined
  const kind = bytes[at + 1]!
  const rates = bytes[at + 2]!
  if (kind < 0xe0) return undefined
  const divisor = RATE_DIVISORS[(kind >> 3) & 3]
  const layer = LAYERS[(kind >> 1) & 3]
  const fullRate = SAMPLE_RATES[(rates >> 2) & 3]
  if (!divisor || !layer || !fullRate) return undefined
  const kilobits = BIT_RATES[divisor === 1 ? 'full' : 'low'][layer][(rates >> 4) - 1]
  if (!kilobits) return undefined
  const sampleRate = fullRate / divisor
  const isPadded = (rates >> 1) & 1
  const isMono = bytes[at + 3]! >> 6 === MONO
  return {
    bytes: frameBytes(layer, divisor === 1, kilobits * 1000, sampleRate, isPadded),
    stream: ((kind & VERSION_AND_LAYER) << 8) | (rates & SAMPLE_RATE) | Number(isMono),
  }
}

/** Samples of a frame are 384, 1152, or half of these in layer III of the lower rates; a slot of layer I is 4 bytes. */
function frameBytes(layer: 1 | 2 | 3, isFull: boolean, bitRate: number, sampleRate: number, padding: number) {
  if (layer === 1) return (Math.floor((12 * bitRate) / sampleRate) + padding) * 4
  return Math.floor(((layer === 3 && !isFull ? 72 : 144) * bitRate) / sampleRate) + padding
}

/** How long the ID3v2 tag is that begins at this place; 0 if none does. It says so in four bytes of seven bits. */
export function id3Bytes(bytes: Uint8Array, at: number): number {
  const isTag = bytes[at] === 73 && bytes[at + 1] === 68 && bytes[at + 2] === 51 && bytes[at + 3]! < 0xff
  if (!isTag) return 0
  const size = bytes.subarray(at + 6, at + 10)
  if (size.length < 4 || size.some((byte) => byte > 127)) return 0
  return size.reduce((sum, byte) => sum * 128 + byte, 0) + 10
}
