import type { Segment, Word } from '@/domain/transcript/transcript'
import { firstTokens, type DecodedWindow } from './decode-window'
import { splitPhrases, type Phrase } from './phrases'
import type { AudioWindow } from './protocol'
import { createSoundEdges } from './sound-edges'
import { tokenFrames } from './token-times'
import type { WhisperModel } from './whisper-model'
import { createWindowClock, FRAME_SAMPLES } from './window-times'
import { splitWords, type TokenWord } from './words'

export type TimedWindow = {
  segments: Segment[]
  /** The window's sample up to which it is written down. */
  writtenUntilSample: number
}

/** Tokens of a window, and the attention by which each of them, and what follows the last, was predicted. */
export type PredictedTokens = Pick<DecodedWindow, 'language' | 'tokens' | 'logProbabilities' | 'attention'>

/** Segments with word times, in the recording's seconds, of what was decoded in a window. */
export function timeWindow(model: WhisperModel, window: AudioWindow, decoded: DecodedWindow): TimedWindow {
  const predicted = decoded.ending === 'context' ? withoutCutOff(model, decoded) : decoded
  const { wordsOf, frames } = createWordTimer(model, window, predicted)
  const phrases = splitPhrases(predicted.tokens, model.config)
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

/**
 * Leaves out what was not written to its end because the decoder held no more: the last phrase or, where there is but one,
 * the last word; and what is heard from there on, which belongs to none of the tokens.
 */
function withoutCutOff(model: WhisperModel, decoded: DecodedWindow): PredictedTokens {
  const { tokens, language } = decoded
  const phrases = splitPhrases(tokens, model.config)
  const closed = phrases.findLast(({ endFrame }) => endFrame !== null)
  const count = closed ? closed.to + 1 : lastWordFrom(model, decoded, phrases[0])
  const kept = firstTokens(decoded, count)
  const heads = model.config.alignmentHeads.length
  const frames = closed ? closed.endFrame! : mostAttended(kept.attention.at(-1)!, heads) + 1
  return { language, ...kept, attention: kept.attention.map((rows) => firstFrames(rows, heads, frames)) }
}

/** Of a phrase that is cut off: the token with which its last word begins, or its end where it has but one. */
function lastWordFrom(
  model: WhisperModel,
  { tokens, language }: DecodedWindow,
  phrase: Phrase | undefined,
): number {
  if (!phrase) return tokens.length
  const words = splitWords(tokens.slice(phrase.from, phrase.to), model.tokenizer, language)
  return words.length > 1 ? phrase.from + words.at(-1)!.from : phrase.to
}

function mostAttended(rows: Float32Array, heads: number): number {
  const sums = new Float32Array(rows.length / heads)
  for (const [index, weight] of rows.entries()) sums[index % sums.length]! += weight
  return sums.indexOf(Math.max(...sums))
}

/** Rows of [heads, frames] with fewer frames. */
function firstFrames(rows: Float32Array, heads: number, count: number): Float32Array {
  const frames = rows.length / heads
  const kept = new Float32Array(heads * Math.min(count, frames))
  for (let head = 0; head < heads; head++)
    kept.set(rows.subarray(head * frames, head * frames + kept.length / heads), (head * kept.length) / heads)
  return kept
}

/** Words with times of text tokens without timestamps among them. */
export function timeWords(model: WhisperModel, window: AudioWindow, predicted: PredictedTokens): Word[] {
  return createWordTimer(model, window, predicted).wordsOf({ from: 0, to: predicted.tokens.length })
}

function createWordTimer(model: WhisperModel, window: AudioWindow, predicted: PredictedTokens) {
  const heard = (predicted.attention[0]?.length ?? 0) / model.config.alignmentHeads.length
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
