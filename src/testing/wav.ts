export type WavFormat = 'int16' | 'int24' | 'int32' | 'float32'

const BYTES = { int16: 2, int24: 3, int32: 4, float32: 4 }
const PCM_TAG = 1
const FLOAT_TAG = 3
const HEADER_BYTES = 44

/** A WAV file of the given channels, all of one length; samples are -1 to 1. */
export function wavFile(channels: Float32Array[], sampleRate: number, format: WavFormat = 'int16'): Blob {
  const length = channels[0]?.length ?? 0
  const blockBytes = channels.length * BYTES[format]
  const view = new DataView(new ArrayBuffer(HEADER_BYTES + length * blockBytes))
  writeHeader(view, channels.length, sampleRate, format)
  for (let i = 0; i < length; i++)
    channels.forEach((channel, c) =>
      writeSample(view, HEADER_BYTES + i * blockBytes + c * BYTES[format], channel[i] ?? 0, format),
    )
  return new Blob([view.buffer as ArrayBuffer], { type: 'audio/wav' })
}

function writeHeader(view: DataView, channelCount: number, sampleRate: number, format: WavFormat) {
  const blockBytes = channelCount * BYTES[format]
  writeText(view, 0, 'RIFF')
  view.setUint32(4, view.byteLength - 8, true)
  writeText(view, 8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, format === 'float32' ? FLOAT_TAG : PCM_TAG, true)
  view.setUint16(22, channelCount, true)
  view.setUint32(24, sampleRate, true)
  view.setUint32(28, sampleRate * blockBytes, true)
  view.setUint16(32, blockBytes, true)
  view.setUint16(34, 8 * BYTES[format], true)
  writeText(view, 36, 'data')
  view.setUint32(40, view.byteLength - HEADER_BYTES, true)
}

function writeSample(view: DataView, at: number, sample: number, format: WavFormat) {
  if (format === 'float32') return view.setFloat32(at, sample, true)
  const fullScale = 2 ** (8 * BYTES[format] - 1)
  const value = Math.max(-fullScale, Math.min(fullScale - 1, Math.round(sample * fullScale)))
  if (format === 'int16') return view.setInt16(at, value, true)
  if (format === 'int32') return view.setInt32(at, value, true)
  view.setUint16(at, value & 0xffff, true)
  view.setInt8(at + 2, value >> 16)
}

function writeText(view: DataView, at: number, text: string) {
  for (let i = 0; i < text.length; i++) view.setUint8(at + i, text.charCodeAt(i))
}
