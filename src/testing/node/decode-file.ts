import type { MediaInfo } from '@/domain/audio/media-info'
import type { Peaks } from '@/domain/audio/peaks'
import { decodeSpeechAudio } from '@/engines/media/decode-speech-audio'
import type { MediaFile } from '@/engines/media/media-file'
import { mediaFileOfPath } from '@/engines/media/node-media'
import { joined } from '@/testing/tones'

/** All samples of a short clip, 16 kHz mono. */
export async function decodeFile(path: string): Promise<Float32Array<ArrayBuffer>> {
  return (await decodeWhole(await mediaFileOfPath(path))).samples
}

/** A whole short file at once, which the product never does. */
export async function decodeWhole(file: MediaFile) {
  const samples: Float32Array[] = []
  const peaks: Peaks[] = []
  let media: MediaInfo | undefined
  for await (const sound of decodeSpeechAudio(file, new AbortController().signal)) {
    if (sound.kind === 'end') media = sound.media
    else {
      samples.push(sound.samples)
      peaks.push(sound.peaks)
    }
  }
  if (!media) throw new Error('The sound ended without a word on what it was.')
  return { media, samples: joined(samples), peaks: peaks.flatMap((part) => [...part]) }
}
