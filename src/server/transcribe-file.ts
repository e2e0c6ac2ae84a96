import { windowBounds } from '@/domain/audio/windows'
import type { MediaInfo } from '@/domain/audio/media-info'
import type { FormattedTranscript } from '@/domain/captions/formats'
import type { TranscriptionOptions } from '@/domain/transcript/options'
import { createOneLanguage } from '@/domain/transcript/one-language'
import type { Segment } from '@/domain/transcript/transcript'
import type { FileWindow } from '@/engines/media/windows-of-file'
import type { AudioWindow } from '@/engines/recognition/protocol'
import { inOrder } from '@/lib/in-order'
import type { Job } from '@/lib/worker/messages'
import type { SpeechEngines } from './speech-engines'

/** Two more than the engine decodes together, so that it need not wait for the next when one is done. */
const WINDOWS_AT_ONCE = 8

/** ISO 639-2 for a language that nobody could tell, because nothing was said. */
const UNDETERMINED = 'und'

/** What became known last, and the second of the file up to which the words are known. */
export type TranscribedPart = { segments: Segment[]; untilSeconds: number }

/**
 * Recognises a file while it is read, in one language. Where somebody waits for the first words, the first window is heard
 * alone, else beside others, which takes less time in all; the words are the same. Throws the errors of
 * `domain/audio/errors.ts`.
 */
export async function transcribeFile(
  path: string,
  { windowsOf, recognizer }: Pick<SpeechEngines, 'windowsOf' | 'recognizer'>,
  options: TranscriptionOptions,
  { signal, onProgress }: Job<TranscribedPart>,
  areFirstWordsAwaited: boolean,
): Promise<FormattedTranscript & Pick<MediaInfo, 'isTruncated' | 'unheardTracks'>> {
  const { windows, media } = splitOff(windowsOf(path, signal))
  // When one window fails, those beside it need not be heard to their end.
  const ended = new AbortController()
  const either = { signal: AbortSignal.any([signal, ended.signal]) }
  const oneLanguage = createOneLanguage(options.language, (window: AudioWindow, language) =>
    recognizer.recognize({ window, options: { ...options, language } }, either),
  )
  const atOnce = (given: number) => (given === 0 && areFirstWordsAwaited ? 1 : WINDOWS_AT_ONCE)
  const segmentsOf = new Map<number, Segment[]>()
  try {
    for await (const begun of inOrder(windows, atOnce, oneLanguage.hear)) {
      const [heard, ...better] = await oneLanguage.settle(begun)
      for (const { index, segments } of [heard!, ...better]) segmentsOf.set(index, segments)
      onProgress({ segments: heard!.segments, untilSeconds: windowBounds(begun.window).endSeconds })
    }
  } finally {
    ended.abort()
  }
  const { durationSeconds, isTruncated, unheardTracks } = media()
  return {
    language: oneLanguage.language() ?? UNDETERMINED,
    durationSeconds,
    isTruncated,
    unheardTracks,
    task: options.task,
    segments: [...segmentsOf.values()].flat(),
  }
}

/** The windows alone, and what is known of the file when they have ended. */
function splitOff(events: AsyncIterable<FileWindow>) {
  let media: MediaInfo | undefined
  async function* windows(): AsyncGenerator<AudioWindow> {
    for await (const event of events) {
      if (event.kind === 'window') yield event.window
      else media = event.media
    }
  }
  return {
    windows: windows(),
    media: () => {
      if (!media) throw new Error('The file was not read to its end')
      return media
    },
  }
}
