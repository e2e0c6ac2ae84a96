import { registerMediabunnyServer } from '@mediabunny/server'
import { ALL_FORMATS, AudioSampleSink, FilePathSource, Input } from 'mediabunny'

registerMediabunnyServer()

export type ReadSound = {
  format: string
  durationSeconds: number
  loudest: number
  title: string | undefined
  artist: string | undefined
  album: string | undefined
}

/** A saved file as a player would read it, decoded to its end. */
export async function readSound(path: string): Promise<ReadSound> {
  const input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS })
  const track = await input.getPrimaryAudioTrack()
  if (!track) throw new Error(`There is no sound in ${path}.`)
  let durationSeconds = 0
  let loudest = 0
  for await (const sample of new AudioSampleSink(track).samples()) {
    const part = new Float32Array(sample.numberOfFrames)
    sample.copyTo(part, { planeIndex: 0, format: 'f32-planar' })
    for (const value of part) loudest = Math.max(loudest, Math.abs(value))
    durationSeconds += sample.duration
    sample.close()
  }
  const format = (await input.getFormat()).name
  const { title, artist, album } = await input.getMetadataTags()
  input.dispose()
  return { format, durationSeconds, loudest, title, artist, album }
}
