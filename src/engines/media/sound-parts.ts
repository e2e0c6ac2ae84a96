import { partOf, type MediaFile } from './media-file'
import { mp3RunStarts } from './mp3-runs'
import { oggLinkStarts } from './ogg-links'
import { openAudio, type OpenedAudio } from './open-audio'
import { isMp3, readTimeline, UNTRIMMED, type Timeline } from './timeline'

/** A file as it is, or one of several that were put together into it. */
export type SoundPart = {
  audio: OpenedAudio
  timeline: Timeline
  isLast: boolean
  /** How long all parts are together, as far as one can tell before they are read. */
  expectedDurationSeconds: number
}

/**
 * Opens the sound of a file, part by part: an Ogg file may be a chain, and an MP3 behind an MP3 is one more MP3. A part is closed
 * when the next one is asked for; `null` is a part that cannot be read. Throws the errors of `domain/audio/errors.ts` if the
 * first cannot.
 */
export async function* soundParts(
  file: MediaFile,
  signal: AbortSignal,
): AsyncGenerator<SoundPart | null, void> {
  const whole = await openAudio(file)
  const { expectedDurationSeconds, file: read } = whole
  let starts: number[]
  try {
    starts = await startsOfParts(whole, signal)
    if (starts.length === 1) {
      const timeline = await readTimeline(whole)
      yield { audio: whole, timeline, isLast: true, expectedDurationSeconds }
      return
    }
  } finally {
    whole.input.dispose()
  }
  for (const [i, start] of starts.entries()) {
    const audio = await openAudio(partOf(read, start, starts[i + 1] ?? read.sizeBytes)).catch(() => null)
    try {
      const timeline = audio && (await timelineOfPart(audio, i))
      yield timeline && { audio, timeline, isLast: i === starts.length - 1, expectedDurationSeconds }
    } finally {
      audio?.input.dispose()
    }
  }
}

async function startsOfParts(audio: OpenedAudio, signal: AbortSignal) {
  if (audio.container === 'Ogg') return oggLinkStarts(audio.file, signal)
  return isMp3(audio) ? mp3RunStarts(audio.file, signal) : [0]
}

/** Players leave out no padding where MP3s meet, as they do not see that they do; the times of words are those of players. */
async function timelineOfPart(audio: OpenedAudio, index: number): Promise<Timeline> {
  if (!isMp3(audio)) return readTimeline(audio)
  const { zeroSeconds } = index === 0 ? await readTimeline(audio) : UNTRIMMED
  return { ...UNTRIMMED, zeroSeconds }
}
