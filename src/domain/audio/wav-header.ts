export const WAV_HEADER_BYTES = 44

type WavSound = {
  /** In each channel. */
  sampleCount: number
  sampleRate: number
  /** 1 unless told otherwise; their samples take turns. */
  channels?: 1 | 2
}

/** The head of a WAV file of 16-bit samples (RIFF, format tag 1). */
export function wavHeader({ sampleCount, sampleRate, channels = 1 }: WavSound) {
  const dataBytes = sampleCount * channels * 2
  const view = new DataView(new ArrayBuffer(WAV_HEADER_BYTES))
  write(view, 0, 'RIFF')
  view.setUint32(4, WAV_HEADER_BYTES - 8 + dataBytes, true)
  write(view, 8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, channels, true)
  view.setUint32(24, sampleRate, true)
  view.setUint32(28, sampleRate * channels * 2, true)
  view.setUint16(32, channels * 2, true)
  view.setUint16(34, 16, true)
  write(view, 36, 'data')
  view.setUint32(40, dataBytes, true)
  return view.buffer as ArrayBuffer
}

function write(view: DataView, at: number, letters: string): void {
  for (let i = 0; i < letters.length; i++) view.setUint8(at + i, letters.charCodeAt(i))
}
