import type { Word } from '@/domain/transcript/transcript'
import { taskTokens } from './decode-window'
import type { OpenWindow } from './open-window'
import type { AlignInput } from './protocol'
import { timeWords } from './segments'
import { probabilityOf } from './token-rules'
import type { WhisperModel } from './whisper-model'

/** The text has more tokens than the recogniser's context holds; give fewer words at once. */
class TextTooLongError extends Error {
  override name = 'TextTooLongError'
}

/** As many as the decoder scores together. */
const TOKENS_AT_ONCE = 20

/**
 * Word times of a text that came from elsewhere, by one pass of the decoder over it: the rows of attention from
 * `<|notimestamps|>` on each predict the next token.
 */
export async function alignText(
  model: WhisperModel,
  { window, text, language }: Omit<AlignInput, 'model'>,
  openWindow: OpenWindow,
): Promise<Word[]> {
  const { startOfTranscript, noTimestamps, endOfText } = model.config.tokens
  const opening = [startOfTranscript, ...taskTokens(model, language, 'transcribe'), noTimestamps]
  const tokens = model.tokenizer.encode(` ${text.trim()}`)
  if (opening.length + tokens.length >= model.config.maxTokens)
    throw new TextTooLongError(`${tokens.length} tokens of text do not fit into one window`)
  if (text.trim() === '') return []
  const following = [...tokens, endOfText]
  const logProbabilities: number[] = []
  const attention: Float32Array[] = []
  await openWindow(window, async ({ row, frames, step }) => {
    await step(row, opening.slice(0, -1))
    for (const chunk of chunks([noTimestamps, ...tokens], TOKENS_AT_ONCE)) {
      const given = await step(row, chunk)
      for (const position of chunk.keys()) {
        const next = following[logProbabilities.length]!
        logProbabilities.push(Math.log(probabilityOf(next, given.logitsAt(position))))
        attention.push(given.attentionAt(position, frames))
      }
    }
  })
  return timeWords(model, window, { language, tokens, logProbabilities, attention })
}

function chunks(tokens: number[], size: number): number[][] {
  return Array.from({ length: Math.ceil(tokens.length / size) }, (_, index) =>
    tokens.slice(index * size, (index + 1) * size),
  )
}
