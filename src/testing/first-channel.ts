import { ALL_FORMATS, AudioSampleSink, BlobSource, Input } from 'mediabunny'

/** All samples of a short file's first channel, at its own rate. */
export async function firstChannel(file: Uint8Array<ArrayBuffer>): Promise<Float32Array> {
  const input = new Input({ source: new BlobSource(new Blob([file])), formats: ALL_FORMATS })
  const track = await input.getPrimaryAudioTrack()
  const pieces: number[] = []
  for await (const sample of new AudioSampleSink(track!).samples()) {
    const plane = new Float32Array(sample.numberOfFrames)
    sample.copyTo(plane, { planeIndex: 0, format: 'f32-planar' })
    pieces.push(...plane)
    sample.close()
  }
  return Float32Array.from(pieces)
}
