import type { MediaInfo } from '@/domain/audio/media-info'
import type { FormattedTranscript } from '@/domain/captions/formats'
import type { TranscriptionOptions } from '@/domain/transcript/options'
import type { LanguageCode, Segment } from '@/domain/transcript/transcript'
import type { FileWindow } from '@/engines/media/windows-of-file'
import type { AudioWindow, RecognizedWindow, RecognizeInput } from '@/engines/recognition/protocol'
import type { Recognizer } from '@/engines/recognition/recognizer'
import type { Job } from '@/lib/worker/messages'
import type { SpeechEngines } from './speech-engines'

/** On Node a step for eight windows costs less than four times a step for one. */
const WINDOWS_TOGETHER = 8

/** ISO 639-2 for a language that nobody could tell, because nothing was said. */
const UNDETERMINED = 'und'

/** What became known last, and the second of the file up to which the words are known. */
export type TranscribedPart = { segments: Segment[]; untilSeconds: number }

/**
 * Recognises a file while it is read. The language of the first window in which something is said holds for the rest.
 * Where somebody waits for the first words, the first window is heard alone, else with others, which takes less time in
 * all; the words are the same. Throws the errors of `domain/audio/errors.ts`.
 */
export async function transcribeFile(
  path: string,
  { windowsOf, recognizer }: Pick<SpeechEngines, 'windowsOf' | 'recognizer'>,
  options: TranscriptionOptions,
  { signal, onProgress }: Job<TranscribedPart>,
  areFirstWordsAwaited: boolean,
): Promise<FormattedTranscript> {
  const { windows, media } = splitOff(windowsOf(path, signal))
  const recognized: RecognizedWindow[] = []
  let language = options.language
  for await (const batch of batchesOf(windows, areFirstWordsAwaited ? 1 : WINDOWS_TOGETHER)) {
    const heard = await hear(recognizer, { windows: batch, options: { ...options, language } }, signal)
    recognized.push(...heard)
    language ??= languageHeard(recognized)
    onProgress({
      segments: heard.flatMap(({ segments }) => segments),
      untilSeconds: endSecondsOf(recognized),
    })
  }
  return {
    language: language ?? UNDETERMINED,
    durationSeconds: media().durationSeconds,
    task: options.task,
    segments: recognized.flatMap(({ segments }) => segments),
  }
}

/** All in one language: those that were taken for another one, before it was known, are heard again. */
async function hear(
  recognizer: Recognizer,
  { windows, options }: RecognizeInput,
  signal: AbortSignal,
): Promise<RecognizedWindow[]> {
  const job = { signal, onProgress: () => {} }
  const heard = await recognizer.recognize({ windows, options }, job)
  const language = options.language ?? languageHeard(heard)
  const first = heard.findIndex(hasWords)
  const astray = windows.filter((_, position) => position > first && heard[position]!.language !== language)
  if (language === null || astray.length === 0) return heard
  const again = await recognizer.recognize({ windows: astray, options: { ...options, language } }, job)
  return heard.map((window) => again.find(({ index }) => index === window.index) ?? window)
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

/**
 * The first batch has its own size. The rest are full ones, waited for: onnxruntime-node holds this thread while it runs,
 * so that nothing is read meanwhile, and small batches would only be slower.
 */
async function* batchesOf(
  windows: AsyncIterable<AudioWindow>,
  firstSize: number,
): AsyncGenerator<AudioWindow[]> {
  let batch: AudioWindow[] = []
  let size = firstSize
  for await (const window of windows) {
    batch.push(window)
    if (batch.length < size) continue
    yield batch
    batch = []
    size = WINDOWS_TOGETHER
  }
  if (batch.length > 0) yield batch
}

function languageHeard(recognized: RecognizedWindow[]): LanguageCode | null {
  return recognized.find(hasWords)?.language ?? null
}

function hasWords({ segments }: RecognizedWindow): boolean {
  return segments.length > 0
}

function endSecondsOf(recognized: RecognizedWindow[]): number {
  return recognized.at(-1)?.segments.at(-1)?.endSeconds ?? 0
}
