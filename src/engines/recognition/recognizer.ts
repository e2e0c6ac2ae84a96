import type { TranscriptionOptions } from '@/domain/transcript/options'
import type { Word } from '@/domain/transcript/transcript'
import type { Job } from '@/lib/worker/messages'
import { alignText } from './align'
import { decodeWindows, type DecodedWindow } from './decode-windows'
import { encodeWindow, type EncodedWindow } from './encode-window'
import type { AlignInput, AudioWindow, RecognizedWindow, RecognizeInput } from './protocol'
import { isDoubtful, isGuess, isSilence, surerOf } from './quality'
import { timeWindow } from './segments'
import type { WhisperModel } from './whisper-model'
import { windowFrom } from './window-times'

export type Recognizer = {
  /** Words of the windows, in their order. The same sound gives the same words, whatever windows lie beside it. */
  recognize(input: RecognizeInput, job: Job): Promise<RecognizedWindow[]>
  /** Word times of a text that is known already. Throws `TextTooLongError` if the window cannot hold it. */
  align(input: Omit<AlignInput, 'model'>, job: Job): Promise<Word[]>
}

/** Steps by which a doubtful window is tried again (OpenAI's `whisper/transcribe.py`). */
const TEMPERATURE_STEP = 0.2
const HIGHEST_TEMPERATURE = 1
/** Whisper sometimes stops before its window does. So much sound left (1.1 s, of which 0.3 s are pad) is heard again. */
const LEFT_OVER_SAMPLES = 17_600
const MOST_ROUNDS = 4

export function createRecognizer(model: WhisperModel): Recognizer {
  return {
    async recognize({ windows, options }, { signal, onProgress }) {
      const recognized = windows.map(emptyResult)
      let waiting = windows.map((window, position) => ({ window, position }))
      for (let round = 0; round < MOST_ROUNDS && waiting.length; round++) {
        const heard = await hear(
          model,
          waiting.map(({ window }) => window),
          options,
          signal,
        )
        waiting = waiting.flatMap(({ window, position }, index) => {
          const rest = write(model, window, heard[index]!, recognized[position]!, round > 0)
          return rest ? [{ window: rest, position }] : []
        })
        onProgress(1 - waiting.length / windows.length)
      }
      return recognized
    },
    align: (input, { signal }) => alignText(model, input, signal),
  }
}

function emptyResult({ index }: AudioWindow): RecognizedWindow {
  return { index, language: 'en', languageProbability: 0, segments: [] }
}

/** Adds what was heard in a window to its result; returns what is left of the window, if that is worth hearing again. */
function write(
  model: WhisperModel,
  window: AudioWindow,
  decoded: DecodedWindow,
  result: RecognizedWindow,
  isRest: boolean,
): AudioWindow | null {
  if (!isRest) {
    result.language = decoded.language
    result.languageProbability = decoded.languageProbability
  }
  if (decoded.tokens.length === 0 || isSilence(decoded) || (isRest && isGuess(decoded))) return null
  const { segments, writtenUntilSample } = timeWindow(model, window, decoded)
  result.segments.push(...segments)
  const isLeftOver = window.samples.length - writtenUntilSample >= LEFT_OVER_SAMPLES
  return isLeftOver && writtenUntilSample > 0 && !decoded.isLooping
    ? windowFrom(window, writtenUntilSample)
    : null
}

/** Decodes all windows together, then those in doubt again, hotter each time; keeps the surest try. */
async function hear(
  model: WhisperModel,
  windows: AudioWindow[],
  options: TranscriptionOptions,
  signal: AbortSignal,
): Promise<DecodedWindow[]> {
  const encoded: EncodedWindow[] = []
  for (const window of windows) {
    signal.throwIfAborted()
    encoded.push(await encodeWindow(model, window))
  }
  const vocabulary = asSentence(options.vocabulary.trim())
  const promptTokens = vocabulary ? model.tokenizer.encode(` ${vocabulary}`) : []
  const { language, task } = options
  const surest: DecodedWindow[] = []
  let doubtful = windows.map((_, position) => position)
  for (
    let temperature = options.temperature;
    doubtful.length && temperature <= HIGHEST_TEMPERATURE;
    temperature = Math.round(10 * (temperature + TEMPERATURE_STEP)) / 10
  ) {
    const again = doubtful.map((position) => encoded[position]!)
    const tries = await decodeWindows(model, again, { language, task, promptTokens, temperature }, signal)
    for (const [index, position] of doubtful.entries())
      surest[position] = surest[position] ? surerOf(surest[position], tries[index]!) : tries[index]!
    doubtful = doubtful.filter((position) => isDoubtful(surest[position]!))
  }
  return surest
}

/** Whisper goes on with a text that has not ended: words that the vocabulary ends with would be missing where speech begins. */
function asSentence(vocabulary: string): string {
  return vocabulary === '' || /\p{Sentence_Terminal}$/u.test(vocabulary) ? vocabulary : `${vocabulary}.`
}
