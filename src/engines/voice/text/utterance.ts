import type { Vocabulary } from './phoneme-alphabet'
import type { Token } from './tokens'

/** A stretch of the script and its place among the symbols of the utterance; `end`s are exclusive. */
export type SpokenWord = { start: number; end: number; firstSymbol: number; endSymbol: number }

/** What the model is given at once, symbol by symbol, and which word of the script each belongs to. */
export type Utterance = { symbols: string[]; words: SpokenWord[] }

/** Above this, sentences are cut at a mark, or between words: 510 symbols are 28 s of sound and 1.65 GB of memory. */
const MOST_SYMBOLS = 200
const CUTS = new Set([',', ';', ':', '—', '–', '…', '.', '!', '?'])
/** Marks as the model knows them; the others are silent. */
const MARKS: Record<string, string> = { '–': '—', '--': '—', '-': '—', '¿': '', '¡': '' }
const ENDINGS = new Set(['.', '!', '?', ',', ';', ':', '…', '—'])

/** Cuts a sentence into what can be spoken at once, at marks where it can. */
export function utterancesOf(tokens: Token[], vocabulary: Vocabulary): Utterance[] {
  const utterances = partsOf(tokens).map((part, index, parts) =>
    join(part, vocabulary, index === parts.length - 1),
  )
  return utterances.filter(({ words }) => words.length > 0)
}

function partsOf(tokens: Token[]): Token[][] {
  const parts: Token[][] = []
  let part: Token[] = []
  let length = 0
  for (const token of tokens) {
    while (length + lengthOf([token]) > MOST_SYMBOLS && part.length > 0) {
      const cut = cutOf(part)
      parts.push(part.slice(0, cut))
      part = part.slice(cut)
      length = lengthOf(part)
    }
    part.push(token)
    length += lengthOf([token])
  }
  return [...parts, part]
}

/** After the last mark that leaves a part of some length, else after the last word. */
function cutOf(part: Token[]): number {
  let length = lengthOf(part)
  for (let at = part.length - 1; at > 0 && length > MOST_SYMBOLS / 4; at--) {
    if (part[at]!.kind === 'mark' && CUTS.has(part[at]!.text)) return at + 1
    length -= lengthOf([part[at]!])
  }
  return part.length
}

function lengthOf(tokens: Token[]): number {
  return tokens.reduce((sum, { phonemes, text }) => sum + (phonemes ?? text).length + 1, 0)
}

function join(tokens: Token[], vocabulary: Vocabulary, isLast: boolean): Utterance {
  const symbols: string[] = []
  const words: SpokenWord[] = []
  for (const token of tokens) {
    const isWord = token.kind === 'word'
    const sounded = Array.from(isWord ? (token.phonemes ?? '') : (MARKS[token.text] ?? token.text))
    const known = sounded.filter((symbol) => symbol in vocabulary)
    if (known.length === 0) continue
    if (isSpaced(symbols.at(-1), isWord, token.text)) symbols.push(' ')
    if (isWord) addWord(words, token, symbols.length, known.length)
    symbols.push(...known)
  }
  if (words.length > 0 && !ENDINGS.has(symbols.at(-1)!.replace(/["”)]/, ''))) symbols.push(isLast ? '.' : ',')
  return { symbols, words }
}

function isSpaced(before: string | undefined, isWord: boolean, mark: string): boolean {
  if (before === undefined || before === '(' || before === '“') return false
  return isWord || mark === '(' || mark === '“' || mark === '—' || mark === '–' || mark === '-'
}

/** Words read from one stretch of the script are one: `$5` is marked while `five dollars` is said. */
function addWord(words: SpokenWord[], { start, end }: Token, firstSymbol: number, length: number) {
  const last = words.at(-1)
  const endSymbol = firstSymbol + length
  if (last?.start === start && last.end === end) last.endSymbol = endSymbol
  else words.push({ start, end, firstSymbol, endSymbol })
}
