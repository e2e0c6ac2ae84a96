import { DamagedAudioError } from '@/domain/audio/errors'
import type { MediaInfo } from '@/domain/audio/media-info'
import { createEvenChannels } from './even-channels'
import type { MediaFile } from './media-file'
import { placedFrames, type PlacedFrame } from './placed-frames'
import { soundParts, type SoundPart } from './sound-parts'
import { endsEarly } from './truncation'

export type PlayedSound =
  | ({
      kind: 'frame'
      /** 0 to 1 of the expected length. */
      fraction: number
      /** What the file states, or its size lets guess. */
      expectedDurationSeconds: number
    } & PlacedFrame)
  | { kind: 'end'; media: MediaInfo }

/**
 * What is heard when a file is played, frame by frame, and at the end what the file was. Sample n is heard at n / rate seconds:
 * padding of encoders is cut, where packets are missing there is silence, and what was joined to the file follows. All frames
 * have the rate and the number of channels of the first; the next one may overwrite them. Throws the errors of
 * `domain/audio/errors.ts`.
 */
export async function* playedSound(file: MediaFile, signal: AbortSignal): AsyncGenerator<PlayedSound> {
  const even = createEvenChannels()
  let media: Omit<MediaInfo, 'durationSeconds' | 'isTruncated'> | undefined
  let heard = { samples: 0, sampleRate: 1 }
  let isTruncated = false

  const heardSeconds = () => heard.samples / heard.sampleRate

  function framed(frame: PlacedFrame, { expectedDurationSeconds }: SoundPart): PlayedSound {
    heard = { samples: heard.samples + frame.channels[0]!.length, sampleRate: frame.sampleRate }
    const fraction = Math.min(1, heardSeconds() / expectedDurationSeconds)
    return { kind: 'frame', ...frame, fraction, expectedDurationSeconds }
  }

  for await (const part of soundParts(file, signal)) {
    if (part) {
      media ??= described(part)
      const startSeconds = heardSeconds()
      for await (const placed of placedFrames(part, signal))
        for (const frame of even.push(placed)) yield framed(frame, part)
      for (const frame of even.endPart()) yield framed(frame, part)
      isTruncated ||= part.isLast && (await endsEarly(part, heardSeconds() - startSeconds))
    } else isTruncated = true
  }
  if (!media || heard.samples === 0) throw new DamagedAudioError('No part of the sound could be decoded.')
  yield { kind: 'end', media: { ...media, durationSeconds: heardSeconds(), isTruncated } }
}

function described({ audio }: SoundPart) {
  const { container, codec, sampleRate, channels, hasVideo, unheardTracks } = audio
  return { container, codec, sampleRate, channels, hasVideo, unheardTracks }
}
