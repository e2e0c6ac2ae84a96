/** The channels of a WAV file of 16-bit samples, wherever in it they are. */
export async function decodeWav(file: Blob): Promise<{ channels: Float32Array[]; sampleRate: number }> {
  const view = new DataView(await file.arrayBuffer())
  const chunks = chunksOf(view)
  const format = chunks.get('fmt ')
  const body = chunks.get('data')
  if (!format || !body) throw new Error('This is no WAV file.')
  const channelCount = view.getUint16(format.at + 2, true)
  const sampleRate = view.getUint32(format.at + 4, true)
  const length = Math.floor(body.bytes / 2 / channelCount)
  const channels = Array.from({ length: channelCount }, (_channel, c) =>
    Float32Array.from(
      { length },
      (_sample, i) => view.getInt16(body.at + 2 * (i * channelCount + c), true) / 32768,
    ),
  )
  return { channels, sampleRate }
}

function chunksOf(view: DataView): Map<string, { at: number; bytes: number }> {
  const chunks = new Map<string, { at: number; bytes: number }>()
  for (let at = 12; at + 8 <= view.byteLength;) {
    const name = String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)))
    const bytes = Math.min(view.getUint32(at + 4, true), view.byteLength - at - 8)
    chunks.set(name, { at: at + 8, bytes })
    at += 8 + bytes + (bytes % 2)
  }
  return chunks
}
