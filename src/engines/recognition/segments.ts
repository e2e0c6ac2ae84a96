import type { Segment, Word } from '@/domain/transcript/transcript'
import type { DecodedWindow } from './decode-windows'
import { splitPhrases, type Phrase } from './phrases'
import type { AudioWindow } from './protocol'
import { createSoundEdges } from './sound-edges'
import { tokenFrames } from './token-times'
import type { WhisperModel } from './whisper-model'
import { createWindowClock, FRAME_SAMPLES, windowFrames } from './window-times'
import { splitWords, type TokenWord } from './words'

export type TimedWindow = {
  segments: Segment[]
  /** The window's sample up to which it is written down. */
  writtenUntilSample: number
}

/** Tokens of a window, and the attention by which each of them, and the end of text, was predicted. */
export type PredictedTokens = Pick<DecodedWindow, 'language' | 'tokens' | 'logProbabilities' | 'attention'>

/** Segments with word times, in the recording's seconds, of what was decoded in a window. */
export function timeWindow(model: WhisperModel, window: AudioWindow, decoded: DecodedWindow): TimedWindow {
  const { wordsOf, frames } = createWordTimer(model, window, decoded)
  const phrases = splitPhrases(decoded.tokens, model.config)
  const segments = phrases.map((phrase): Segment => {
    const words = wordsOf(phrase)
    const { averageLogProbability, compressionRatio, noSpeechProbability, temperature } = decoded
    return {
      startSeconds: words[0]!.startSeconds,
      endSeconds: words.at(-1)!.endSeconds,
      words,
      averageLogProbability,
      compressionRatio,
      noSpeechProbability,
      temperature,
      tokens: decoded.tokens.slice(phrase.from, phrase.to),
    }
  })
  const last = phrases.at(-1)
  const writtenFrames = last ? (last.endFrame ?? frames[last.to]!) : 0
  return { segments, writtenUntilSample: FRAME_SAMPLES * writtenFrames }
}

/** Words with times of text tokens without timestamps among them. */
export function timeWords(model: WhisperModel, window: AudioWindow, predicted: PredictedTokens): Word[] {
  return createWordTimer(model, window, predicted).wordsOf({ from: 0, to: predicted.tokens.length })
}

function createWordTimer(model: WhisperModel, window: AudioWindow, predicted: PredictedTokens) {
  const heard = windowFrames(window)
  const cost = model.alignmentCost(predicted.attention, heard)
  const frames = tokenFrames(cost, predicted.attention.length, heard)
  const toSeconds = createWindowClock(window)
  const edges = createSoundEdges(window.samples)
  const wordOf = (phraseFrom: number, word: TokenWord): Word => {
    const from = phraseFrom + word.from
    const startSample = frames[from]! * FRAME_SAMPLES
    const endSample = frames[phraseFrom + word.spokenTo]! * FRAME_SAMPLES
    return {
      text: word.text,
      ...toSeconds(edges.trim(startSample, endSample)),
      probability: meanProbability(predicted.logProbabilities.slice(from, phraseFrom + word.to)),
    }
  }
  return {
    frames,
    wordsOf: ({ from, to }: Pick<Phrase, 'from' | 'to'>) =>
      splitWords(predicted.tokens.slice(from, to), model.tokenizer, predicted.language).map((word) =>
        wordOf(from, word),
      ),
  }
}

function meanProbability(logProbabilities: number[]): number {
  return logProbabilities.reduce((sum, value) => sum + Math.exp(value), 0) / logProbabilities.length
}
