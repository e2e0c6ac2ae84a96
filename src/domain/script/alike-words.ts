import { numberInWords } from './number-in-words'

/** A word as it is compared; `start` and `end` are its place in the text it comes from (a number may be several words). */
export type ComparedWord = { bare: string; text: string; start: number; end: number }

const UNSAID = /<[/!?]?[A-Za-z][^<>]*>|\[\s*pause\b[^\]\n]*\]/gi
const WORD = /[$€£]?\d[\d,]*(?:\.\d+)?(?:st|nd|rd|th)?%?|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|[&@%]/gu

/** Pairs that sound the same, or that a recogniser writes either way. */
const SAME: Record<string, string> = {
  '&': 'and',
  '%': 'percent',
  '@': 'at',
  mr: 'mister',
  mrs: 'missus',
  dr: 'doctor',
  st: 'saint',
  vs: 'versus',
  ok: 'okay',
}

export function alikeWords(text: string): ComparedWord[] {
  const said = text.replace(UNSAID, (tag) => ' '.repeat(tag.length))
  return [...said.matchAll(WORD)].flatMap(({ 0: word, index }) =>
    bareWords(word).map((bare) => ({ bare, text: word, start: index, end: index + word.length })),
  )
}

function bareWords(word: string): string[] {
  if (/\d/.test(word)) return numberInWords(word)
  const bare = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
  return [SAME[bare] ?? bare]
}
