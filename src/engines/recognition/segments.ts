import type { SampleSpan } from '@/domain/audio/pcm'
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

/** Where a speaker rests longer than this (seconds), a phrase that Whisper wrote in one is two: no text stands over a pause. */
const LONGEST_REST_SECONDS = 2

/** Segments with word times, in the recording's seconds, of what was decoded in a window. */
export function timeWindow(model: WhisperModel, window: AudioWindow, decoded: DecodedWindow): TimedWindow {
  const predicted = decoded.ending === 'context' ? withoutCutOff(model, decoded) : decoded
  const { wordsOf, frames } = createWordTimer(model, window, predicted)
  const phrases = splitPhrases(predicted.tokens, model.config)
  const segments = phrases.flatMap((phrase) =>
    splitAtRests(wordsOf(phrase)).map((words): Segment => {
      const { averageLogProbability, compressionRatio, noSpeechProbability, temperature } = decoded
      return {
        startSeconds: words[0]!.startSeconds,
        endSeconds: words.at(-1)!.endSeconds,
        words: words.map(unplaced),
        averageLogProbability,
        compressionRatio,
        noSpeechProbability,
        temperature,
        tokens: predicted.tokens.slice(words[0]!.from, words.at(-1)!.to),
      }
    }),
  )
  const last = phrases.at(-1)
  const writtenFrames = last ? (last.endFrame ?? frames[last.to]!) : 0
  return { segments, writtenUntilSample: FRAME_SAMPLES * writtenFrames }
}

/** A word, and its tokens as positions in the window's. */
type PlacedWord = Word & { from: number; to: number }

const unplaced = ({ text, startSeconds, endSeconds, probability }: PlacedWord): Word => ({
  text,
  startSeconds,
  endSeconds,
  probability,
})

function splitAtRests(words: PlacedWord[]): PlacedWord[][] {
  const parts: PlacedWord[][] = []
  for (const word of words) {
    const previous = parts.at(-1)?.at(-1)
    if (previous && word.startSeconds - previous.endSeconds <= LONGEST_REST_SECONDS) parts.at(-1)!.push(word)
    else parts.push([word])
  }
  return parts
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
  const frames = closed ? closed.endFrame! : frameAttended(kept.attention.at(-1)!, heads) + 1
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

/** Attention to each frame, of all heads together. */
function attended(rows: Float32Array, heads: number): Float32Array {
  const sums = new Float32Array(rows.length / heads)
  for (const [index, weight] of rows.entries()) sums[index % sums.length]! += weight
  return sums
}

/** The frame to which a token attends most. */
function frameAttended(rows: Float32Array, heads: number): number {
  const sums = attended(rows, heads)
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
  const { wordsOf } = createWordTimer(model, window, predicted)
  return wordsOf({ from: 0, to: predicted.tokens.length }).map(unplaced)
}

function createWordTimer(model: WhisperModel, window: AudioWindow, predicted: PredictedTokens) {
  const heads = model.config.alignmentHeads.length
  const heard = (predicted.attention[0]?.length ?? 0) / heads
  const cost = model.alignmentCost(predicted.attention, heard)
  const frames = tokenFrames(cost, predicted.attention.length, heard)
  const clock = createWindowClock(window)
  const edges = createSoundEdges(window.samples)
  const wordOf = (phraseFrom: number, word: TokenWord): PlacedWord => {
    const from = phraseFrom + word.from
    const spokenTo = phraseFrom + word.spokenTo
    const span = { startSample: frames[from]! * FRAME_SAMPLES, endSample: frames[spokenTo]! * FRAME_SAMPLES }
    // Before and behind a pause that was left out, a word lies where its tokens look.
    const { startSample, endSample } = mostAttended(
      clock.parts(span),
      predicted.attention.slice(from, spokenTo),
      heads,
    )
    return {
      text: word.text,
      ...clock.seconds(edges.trim(startSample, endSample)),
      probability: meanProbability(predicted.logProbabilities.slice(from, phraseFrom + word.to)),
      from,
      to: phraseFrom + word.to,
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

/** The one of these parts of a window to which some tokens attend most. */
function mostAttended(parts: SampleSpan[], attention: Float32Array[], heads: number): SampleSpan {
  if (parts.length < 2) return parts[0]!
  const sums = attention.map((rows) => attended(rows, heads))
  const weightOf = ({ startSample, endSample }: SampleSpan) =>
    sums.reduce((total, frames) => {
      const within = frames.subarray(
        Math.floor(startSample / FRAME_SAMPLES),
        Math.ceil(endSample / FRAME_SAMPLES),
      )
      return total + within.reduce((sum, weight) => sum + weight, 0)
    }, 0)
  const weights = parts.map(weightOf)
  return parts[weights.indexOf(Math.max(...weights))]!
}

function meanProbability(logProbabilities: number[]): number {
  return logProbabilities.reduce((sum, value) => sum + Math.exp(value), 0) / logProbabilities.length
}
