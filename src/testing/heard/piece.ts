/** Something that a recogniser wrote, and the ways to say it, the likeliest first; words are separated by spaces. */
export type Piece = { pattern: RegExp; say: (match: RegExpExecArray) => string[] }

/** Signs that are read; patterns are sticky. What none of them finds is a word, or is silent. */
export function piecesOf(text: string, pieces: readonly Piece[]): string[][] {
  const found: string[][] = []
  for (let at = 0; at < text.length;) {
    const [length, readings] = pieceAt(text, at, pieces)
    if (readings.length > 0) found.push(readings)
    at += length
  }
  return found
}

const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/uy

function pieceAt(text: string, at: number, pieces: readonly Piece[]): [length: number, readings: string[]] {
  for (const { pattern, say } of pieces) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match) return [match[0].length, say(match)]
  }
  WORD.lastIndex = at
  const [word] = WORD.exec(text) ?? []
  return word === undefined ? [1, []] : [word.length, [word]]
}

export const digitByDigit = (digits: string, words: (digit: number) => string) =>
  Array.from(digits, (digit) => words(Number(digit))).join(' ')

/** An address of the web or of a mailbox with its signs in words. */
export function addressWords(address: string, signs: Record<'@' | '.' | '/', string>): string {
  return address
    .replace(/^https?:\/\//, '')
    .replaceAll(/[@./]/g, (sign) => ` ${signs[sign as '@' | '.' | '/']} `)
}

/** Of Roman numerals below four hundred; other letters make no number. */
export function romanValue(letters: string): number | null {
  const match = /^(C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/.exec(letters)
  if (!match) return null
  const values = Array.from(letters, (letter) => ({ C: 100, L: 50, X: 10, V: 5 })[letter] ?? 1)
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}
