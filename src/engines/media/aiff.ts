import { DamagedAudioError } from '@/domain/audio/errors'
import type { MediaFile } from './media-file'
import { undecodable } from './undecodable'
import { readAsWave, type Pcm } from './wave-view'

type Format = Pick<Pcm, 'kind' | 'isBigEndian' | 'isSigned'> & { bytesPerSample?: number }

const INTEGER: Format = { kind: 'integer', isBigEndian: true, isSigned: true }
const FLOAT: Format = { ...INTEGER, kind: 'float' }
const ALAW: Format = { ...INTEGER, kind: 'alaw', bytesPerSample: 1 }
const ULAW: Format = { ...INTEGER, kind: 'ulaw', bytesPerSample: 1 }

/** How samples lie in a file, by the compression type of AIFF-C; in plain AIFF they are as in `NONE`. */
const FORMATS: Record<string, Format> = {
  NONE: INTEGER,
  twos: INTEGER,
  sowt: { ...INTEGER, isBigEndian: false },
  'raw ': { ...INTEGER, isSigned: false },
  in24: { ...INTEGER, bytesPerSample: 3 },
  in32: { ...INTEGER, bytesPerSample: 4 },
  fl32: { ...FLOAT, bytesPerSample: 4 },
  FL32: { ...FLOAT, bytesPerSample: 4 },
  fl64: { ...FLOAT, bytesPerSample: 8 },
  FL64: { ...FLOAT, bytesPerSample: 8 },
  alaw: ALAW,
  ALAW,
  ulaw: ULAW,
  ULAW,
}

const CHUNK_HEADER_BYTES = 8
/** Channels, frames, bits, rate; of AIFF-C the compression type too. */
const COMMON_BYTES = 22
/** Where in the chunk the samples begin, and a size of blocks that nobody uses. */
const SOUND_HEADER_BYTES = 8

/**
 * An AIFF or AIFF-C file read as a WAV file, which mediabunny knows, while the samples stay where they are; `null` if it is neither.
 * The format is that of Apple's "Audio Interchange File Format" 1.3 and AIFF-C (1991).
 */
export async function aiffAsWave(file: MediaFile): Promise<MediaFile | null> {
  const form = ascii(await file.read(0, 12))
  const isAiff = form.startsWith('FORM') && (form.endsWith('AIFF') || form.endsWith('AIFC'))
  return isAiff ? readAsWave(file, await readPcm(file, form.endsWith('AIFC'))) : null
}

async function readPcm(file: MediaFile, isCompressed: boolean): Promise<Pcm> {
  const starts = await findChunks(file)
  const common = await readContent(file, starts.get('COMM'), isCompressed ? COMMON_BYTES : COMMON_BYTES - 4)
  const sound = await readContent(file, starts.get('SSND'), SOUND_HEADER_BYTES)
  if (!common || !sound) throw new DamagedAudioError('The AIFF file has lost what its samples are, or where.')
  const format = formatOf(isCompressed ? ascii(common.bytes.subarray(18)) : 'NONE')
  const channels = common.view.getUint16(0)
  const bytesPerSample = format.bytesPerSample ?? Math.ceil(common.view.getUint16(6) / 8)
  return {
    ...format,
    channels,
    bytesPerSample,
    sampleRate: Math.round(readExtended(common.view, 8)),
    dataStart: sound.start + SOUND_HEADER_BYTES + sound.view.getUint32(0),
    statedBytes: common.view.getUint32(2) * channels * bytesPerSample,
  }
}

/** Where the content of each chunk begins. */
async function findChunks(file: MediaFile) {
  const starts = new Map<string, number>()
  for (let at = 12; at + CHUNK_HEADER_BYTES <= file.sizeBytes;) {
    const header = await file.read(at, at + CHUNK_HEADER_BYTES)
    const start = at + CHUNK_HEADER_BYTES
    starts.set(ascii(header.subarray(0, 4)), start)
    const size = viewOf(header).getUint32(4)
    at = start + size + (size & 1)
  }
  return starts
}

async function readContent(file: MediaFile, start: number | undefined, length: number) {
  if (start === undefined || start + length > file.sizeBytes) return undefined
  const bytes = await file.read(start, start + length)
  return { start, bytes, view: viewOf(bytes) }
}

function formatOf(compression: string): Format {
  const format = FORMATS[compression]
  if (!format) throw undecodable(compression.trim())
  return format
}

/** A float of 80 bits: sign and exponent in two bytes, and the digits, with the one before the point, in eight. */
function readExtended(view: DataView, at: number) {
  const exponent = (view.getUint16(at) & 0x7fff) - 16_383
  return Number(view.getBigUint64(at + 2)) * 2 ** (exponent - 63)
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const ascii = (bytes: Uint8Array) => String.fromCharCode(...bytes)
