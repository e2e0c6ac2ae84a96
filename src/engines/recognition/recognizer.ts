import type { TranscriptionOptions } from '@/domain/transcript/options'
import type { Word } from '@/domain/transcript/transcript'
import type { Job } from '@/lib/worker/messages'
import { alignText } from './align'
import { decodeWindow, type DecodedWindow } from './decode-window'
import { createPlaces, type EncodedWindow } from './open-window'
import type { AlignInput, AudioWindow, RecognizedWindow, RecognizeInput } from './protocol'
import { isDoubtful, isGuess, isSilence, surerOf } from './quality'
import { timeWindow } from './segments'
import type { WhisperModel } from './whisper-model'
import { windowFrom } from './window-times'

export type Recognizer = {
  /**
   * Words of a window. Windows asked for at the same time share the decoder's steps, and one that is done makes place for
   * the next. The same sound gives the same words, whatever windows are decoded beside it.
   */
  recognize(input: RecognizeInput, job: Pick<Job, 'signal'>): Promise<RecognizedWindow>
  /** Word times of a text that is known already. Throws `TextTooLongError` if the window cannot hold it. */
  align(input: Omit<AlignInput, 'model'>, job: Pick<Job, 'signal'>): Promise<Word[]>
}

/** Steps by which a doubtful window is tried again (OpenAI's `whisper/transcribe.py`). */
const TEMPERATURE_STEP = 0.2
const HIGHEST_TEMPERATURE = 1
/**
 * Whisper sometimes stops before its window does, and its context holds a few seconds of a language whose letters are
 * tokens. So much sound left (1.1 s, of which 0.3 s are pad) is heard again.
 */
const LEFT_OVER_SAMPLES = 17_600
const MOST_ROUNDS = 12

export function createRecognizer(model: WhisperModel): Recognizer {
  const onPlace = createPlaces(model)
  return {
    recognize: ({ window, options }, { signal }) =>
      onPlace(signal, async (open) => {
        const recognized = emptyResult(window)
        let rest: AudioWindow | null = window
        for (let round = 0; rest && round < MOST_ROUNDS; round++) {
          const decoded = await open(rest, (encoded) => hear(model, encoded, options, signal))
          rest = write(model, rest, decoded, recognized, round > 0)
        }
        return recognized
      }),
    align: (input, { signal }) => onPlace(signal, (open) => alignText(model, input, open)),
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
  return isLeftOver && writtenUntilSample > 0 ? windowFrom(window, writtenUntilSample) : null
}

/** Decodes a window, and while it is in doubt again, hotter each time; keeps the surest try. */
async function hear(
  model: WhisperModel,
  window: EncodedWindow,
  { language, task, vocabulary, temperature: coolest }: TranscriptionOptions,
  signal: AbortSignal,
): Promise<DecodedWindow> {
  const prompt = asSentence(vocabulary.trim())
  const promptTokens = prompt ? model.tokenizer.encode(` ${prompt}`) : []
  const settings = { language, task, promptTokens }
  let surest = await decodeWindow(model, window, { ...settings, temperature: coolest }, signal)
  for (const temperature of hotterThan(coolest)) {
    if (!isDoubtful(surest)) break
    window.row.past = 0
    surest = surerOf(surest, await decodeWindow(model, window, { ...settings, temperature }, signal))
  }
  return surest
}

function hotterThan(coolest: number): number[] {
  const steps = Math.floor((HIGHEST_TEMPERATURE - coolest) / TEMPERATURE_STEP + 1e-6)
  return Array.from({ length: steps }, (_, step) =>
    Number((coolest + (step + 1) * TEMPERATURE_STEP).toFixed(2)),
  )
}

/** Whisper goes on with a text that has not ended: words that the vocabulary ends with would be missing where speech begins. */
function asSentence(vocabulary: string): string {
  return vocabulary === '' || /\p{Sentence_Terminal}$/u.test(vocabulary) ? vocabulary : `${vocabulary}.`
}
