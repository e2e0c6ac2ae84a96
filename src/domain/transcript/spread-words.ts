import type { Segment, Word } from './transcript'

type Span = { startSeconds: number; endSeconds: number }

/** A text over a span of time, each word for as long as its letters take: times to go by, not to trust. */
export function spreadWords(text: string, { startSeconds, endSeconds }: Span): Word[] {
  const pieces = wordPieces(text)
  const letters = pieces.reduce((sum, piece) => sum + piece.length, 0)
  const secondsPerLetter = letters === 0 ? 0 : Math.max(0, endSeconds - startSeconds) / letters
  let at = startSeconds
  return pieces.map((piece) => {
    const start = at
    at += piece.length * secondsPerLetter
    return { text: piece, startSeconds: start, endSeconds: at, probability: 1 }
  })
}

/** A segment of words from elsewhere, of which the recogniser's own figures are not known. */
export function segmentOfWords(words: Word[], span: Span): Segment {
  return {
    ...span,
    words,
    averageLogProbability: 0,
    compressionRatio: 1,
    noSpeechProbability: 0,
    temperature: 0,
    tokens: [],
  }
}

/** Scripts that put no spaces between words. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}]/u

/** The text cut before each word; joined they are the text, with one space before what stood first. */
function wordPieces(text: string): string[] {
  const tidy = text.trim().replace(/\s+/gu, ' ')
  const pieces = ` ${tidy}`.match(/\s\S+/gu) ?? []
  return pieces.flatMap((piece) => (UNSPACED.test(piece) ? splitUnspaced(piece) : [piece]))
}

const wordSegmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** Marks go with the word before them. */
function splitUnspaced(text: string): string[] {
  const words: string[] = []
  for (const { segment, isWordLike } of wordSegmenter.segment(text)) {
    const last = words.length - 1
    const isSpace = words[last]?.trim() === ''
    if (last >= 0 && (!isWordLike || isSpace)) words[last] += segment
    else words.push(segment)
  }
  return words
}
