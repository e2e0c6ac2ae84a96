import { isInPhonemes, wordPattern, type Pronunciation } from '@/domain/speech/pronunciations'

const PAUSE_TAG =
  /\s*\[\s*pause\s*:?\s*(?:(\d+(?:[.,]\d+)?|[.,]\d+)\s*(ms|msec|milliseconds?|s|secs?|seconds?)?)?\s*\]\s*/gi
const TAG = /<[/!?]?[A-Za-z][^<>]*>/g

/** A pause inside a line: it follows the word that ends here in the line's text. */
export type InnerPause = { afterWordAt: number; seconds: number }

/**
 * A line as a service reads it that does not know our list: words are spelled as they are to be said; what was given in
 * phonemes alone stays as it is written. Where it does not know our pauses either, they are commas.
 */
export function textForService(
  text: string,
  pronunciations: readonly Pronunciation[],
  canReadPauses: boolean,
): string {
  const plain = (canReadPauses ? text : withCommas(text))
    .replace(TAG, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[.,;:!?])/g, '')
    .trim()
  return spelledAsSaid(plain, pronunciations)
}

type Piece = { text: string; isSpelled: boolean }

/** What one entry wrote is no word for another. */
function spelledAsSaid(text: string, pronunciations: readonly Pronunciation[]): string {
  return pronunciations
    .filter((entry) => !isInPhonemes(entry))
    .reduce<Piece[]>(
      (pieces, entry) => pieces.flatMap((piece) => (piece.isSpelled ? piece : spelled(piece, entry))),
      [{ text, isSpelled: false }],
    )
    .map((piece) => piece.text)
    .join('')
}

function spelled(piece: Piece, entry: Pronunciation): Piece[] {
  const pattern = wordPattern(entry)
  if (!pattern) return [piece]
  // Every second part is the ending of a word that was found.
  return piece.text
    .split(pattern)
    .map((part, index) =>
      index % 2 === 0
        ? { text: part, isSpelled: false }
        : { text: entry.says.trim() + (part ?? ''), isSpelled: true },
    )
}

/** The pauses that stand between words of a line. */
export function innerPauses(text: string): InnerPause[] {
  return [...text.matchAll(PAUSE_TAG)].map(({ index, 1: amount, 2: unit = 's' }) => {
    const value = amount === undefined ? 0.5 : Number(amount.replace(',', '.'))
    return { afterWordAt: index, seconds: Math.min(60, /^m/i.test(unit) ? value / 1000 : value) }
  })
}

function withCommas(text: string): string {
  const untagged = text.replace(TAG, (tag) => ' '.repeat(tag.length))
  return untagged.replace(PAUSE_TAG, (_, __, ___, at: number) =>
    /[\p{L}\p{N}]\s*$/u.test(untagged.slice(0, at)) ? ', ' : ' ',
  )
}
