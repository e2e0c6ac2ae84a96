import { mediaFileOfReader, type MediaFile } from './media-file'

/** Samples that lie in a file as they are. */
export type Pcm = {
  kind: 'integer' | 'float' | 'alaw' | 'ulaw'
  isBigEndian: boolean
  isSigned: boolean
  bytesPerSample: number
  channels: number
  sampleRate: number
  /** Where in the file the first sample is. */
  dataStart: number
  /** How many bytes of samples there should be. */
  statedBytes: number
}

const FORMAT_TAGS = { integer: 1, float: 3, alaw: 6, ulaw: 7 }
const HEADER_BYTES = 44

/** The samples of a file, which stay where they are, behind the header of a WAV file. */
export function readAsWave(file: MediaFile, pcm: Pcm): MediaFile {
  const header = waveHeader(pcm)
  const dataBytes = Math.min(pcm.statedBytes, Math.max(0, file.sizeBytes - pcm.dataStart))
  return mediaFileOfReader(HEADER_BYTES + dataBytes, async (start, end) => {
    const bytes = new Uint8Array(Math.max(0, end - start))
    bytes.set(header.subarray(start, end))
    if (end > HEADER_BYTES) {
      const from = Math.max(0, start - HEADER_BYTES)
      bytes.set(await readSamples(file, pcm, from, end - HEADER_BYTES), Math.max(0, HEADER_BYTES - start))
    }
    return bytes
  })
}

/** `from` and `to` are bytes, which may lie within a sample. */
async function readSamples(file: MediaFile, pcm: Pcm, from: number, to: number) {
  const { bytesPerSample, dataStart } = pcm
  const first = from - (from % bytesPerSample)
  const last = Math.ceil(to / bytesPerSample) * bytesPerSample
  const samples = (await file.read(dataStart + first, dataStart + last)).slice()
  if (pcm.isBigEndian) reverseEach(samples, bytesPerSample)
  // WAV's integers of one byte have no sign, and only these.
  if (pcm.kind === 'integer' && pcm.isSigned && bytesPerSample === 1)
    samples.forEach((sample, i) => (samples[i] = sample ^ 0x80))
  return samples.subarray(from - first, to - first)
}

function reverseEach(bytes: Uint8Array, size: number) {
  for (let start = 0; start + size <= bytes.length; start += size)
    for (let low = start, high = start + size - 1; low < high; low++, high--) {
      const byte = bytes[low]!
      bytes[low] = bytes[high]!
      bytes[high] = byte
    }
}

function waveHeader({ kind, channels, sampleRate, bytesPerSample, statedBytes }: Pcm) {
  const blockBytes = channels * bytesPerSample
  const header = new Uint8Array(HEADER_BYTES)
  const view = new DataView(header.buffer)
  const write = (at: number, text: string) => header.set(new TextEncoder().encode(text), at)
  write(0, 'RIFF')
  view.setUint32(4, HEADER_BYTES - 8 + statedBytes, true)
  write(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, FORMAT_TAGS[kind], true)
  view.setUint16(22, channels, true)
  view.setUint32(24, sampleRate, true)
  view.setUint32(28, sampleRate * blockBytes, true)
  view.setUint16(32, blockBytes, true)
  view.setUint16(34, 8 * bytesPerSample, true)
  write(36, 'data')
  view.setUint32(40, statedBytes, true)
  return header
}
