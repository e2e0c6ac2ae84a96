import type { Word } from '@/domain/transcript/transcript'
import { startDecoderBatch } from './decoder'
import { taskTokens } from './decode-windows'
import { encodeWindow } from './encode-window'
import type { AlignInput } from './protocol'
import { timeWords } from './segments'
import { probabilityOf } from './token-rules'
import type { WhisperModel } from './whisper-model'

/** The text has more tokens than the recogniser's context holds; give fewer words at once. */
class TextTooLongError extends Error {
  override name = 'TextTooLongError'
}

/**
 * Word times of a text that came from elsewhere, by one pass of the decoder over it: the rows of attention from
 * `<|notimestamps|>` on each predict the next token.
 */
export async function alignText(
  model: WhisperModel,
  { window, text, language }: Omit<AlignInput, 'model'>,
  signal: AbortSignal,
): Promise<Word[]> {
  const { startOfTranscript, noTimestamps, endOfText } = model.config.tokens
  const opening = [startOfTranscript, ...taskTokens(model, language, 'transcribe'), noTimestamps]
  const tokens = model.tokenizer.encode(` ${text.trim()}`)
  if (opening.length + tokens.length >= model.config.maxTokens)
    throw new TextTooLongError(`${tokens.length} tokens of text do not fit into one window`)
  if (text.trim() === '') return []
  const { hidden, frames } = await encodeWindow(model, window)
  signal.throwIfAborted()
  const batch = await startDecoderBatch(model.decoder, model.config, [hidden])
  const step = await batch.step([[...opening, ...tokens]]).finally(batch.close)
  const following = [...tokens, endOfText]
  const rowOf = (index: number) => opening.length - 1 + index
  return timeWords(model, window, {
    language,
    tokens,
    logProbabilities: following.map((token, index) =>
      Math.log(probabilityOf(token, step.logitsAt(0, rowOf(index)))),
    ),
    attention: following.map((_, index) => step.attentionAt(0, rowOf(index), frames)),
  })
}
