import type { Word } from './transcript'
import { lastAtOrBefore } from './word-times'

/** Numbers of the words that a match runs over, and when the first is spoken. */
export type WordMatch = { words: number[]; startSeconds: number }

/**
 * Every place where a text occurs, also across words and within them, whatever the case and accents. Longer pieces of a
 * transcript than words are searched alike, and the numbers are theirs then.
 */
export function findWords(words: readonly Pick<Word, 'text' | 'startSeconds'>[], text: string): WordMatch[] {
  const wanted = folded(text.trim())
  if (wanted === '') return []
  const texts = words.map((word) => folded(word.text))
  const ends = endsOf(texts)
  const whole = texts.join('')
  const matches: WordMatch[] = []
  for (let at = whole.indexOf(wanted); at >= 0; at = whole.indexOf(wanted, at + wanted.length)) {
    const first = lastAtOrBefore(ends, at) + 1
    const last = lastAtOrBefore(ends, at + wanted.length - 1) + 1
    const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index)
    matches.push({ words: numbers, startSeconds: words[first]?.startSeconds ?? 0 })
  }
  return matches
}

/** Small letters without accents. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
}

function endsOf(texts: readonly string[]): Float64Array {
  let end = 0
  return Float64Array.from(texts, (text) => (end += text.length))
}
