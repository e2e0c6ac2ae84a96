import { isInPhonemes, wordPattern, type Pronunciation } from '@/domain/speech/pronunciations'
import { pauseTags } from '@/domain/speech/pause-tags'
import { withoutMarkup } from '@/domain/speech/unsaid'

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
  const plain = withoutMarkup(canReadPauses ? text : pausesAsCommas(text))
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
  return pauseTags(text).map(({ start, seconds }) => ({
    afterWordAt: text.slice(0, start).trimEnd().length,
    seconds,
  }))
}

/** Written pauses as the commas that every service reads. */
function pausesAsCommas(text: string): string {
  let said = ''
  let at = 0
  for (const { start, end } of pauseTags(text)) {
    said += withoutMarkup(text.slice(at, start)).trimEnd()
    said += /[\p{L}\p{N}]$/u.test(said) ? ', ' : ' '
    at = end
  }
  return said + text.slice(at).trimStart()
}
