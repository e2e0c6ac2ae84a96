import type { MediaInfo } from '@/domain/audio/media-info'
import type { FormattedTranscript } from '@/domain/captions/formats'
import type { TranscriptionOptions } from '@/domain/transcript/options'
import type { LanguageCode, Segment } from '@/domain/transcript/transcript'
import type { FileWindow } from '@/engines/media/windows-of-file'
import type { AudioWindow, RecognizedWindow } from '@/engines/recognition/protocol'
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
 * Throws the errors of `domain/audio/errors.ts`.
 */
export async function transcribeFile(
  path: string,
  { windowsOf, recognizer }: Pick<SpeechEngines, 'windowsOf' | 'recognizer'>,
  options: TranscriptionOptions,
  { signal, onProgress }: Job<TranscribedPart>,
): Promise<FormattedTranscript> {
  const { windows, media } = splitOff(windowsOf(path, signal))
  const recognized: RecognizedWindow[] = []
  let language = options.language
  for await (const batch of batchesOf(windows, options.language === null ? 1 : WINDOWS_TOGETHER)) {
    const input = { windows: batch, options: { ...options, language } }
    const heard = await recognizer.recognize(input, { signal, onProgress: () => {} })
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
 * The first batch has its own size: one window tells the language. The rest are full ones, waited for: onnxruntime-node
 * holds this thread while it runs, so that nothing is read meanwhile, and small batches would only be slower.
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
  return recognized.find(({ segments }) => segments.length > 0)?.language ?? null
}

function endSecondsOf(recognized: RecognizedWindow[]): number {
  return recognized.at(-1)?.segments.at(-1)?.endSeconds ?? 0
}
