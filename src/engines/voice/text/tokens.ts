import { claimsOf, type RuleGroup } from './claims'

/** A word or a mark, with the stretch of the script it was read from; several tokens may share one. `end` is exclusive. */
export type Token = { kind: 'word' | 'mark'; text: string; start: number; end: number; phonemes?: string }

/** Words, also with apostrophes or of letters with points; marks that change how a voice moves. */
const TOKEN =
  /(?:\p{L}\.){2,}(?:['’]s)?|[\p{L}\p{M}]+(?:['’]+[\p{L}\p{M}]+)*['’]?|['’][\p{L}\p{M}]+|[;:,.!?¡¿—–…"“”()]|\s[-–]+\s|--+/gu
/** In what the rules wrote, one letter with a point is the letter's name. */
const SPOKEN_TOKEN = /(?:\p{L}\.)+(?:'s)?|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|[,.]/gu
const IS_WORD = /\p{L}/u
/** After what the rules read, `the 747's wing`, it is the end of their last word. */
const GENITIVE = /^['’]s(?![\p{L}\p{M}])/u

/** Reads a text word by word, its numbers, abbreviations and signs in words. */
export function tokensOf(text: string, rules: readonly RuleGroup[]): Token[] {
  const tokens: Token[] = []
  let at = 0
  for (const { start, end, spoken } of claimsOf(text, rules)) {
    readPlain(text, at, start, tokens)
    const isGenitive = GENITIVE.test(text.slice(end, end + 3)) && /[\p{L}.]$/u.test(spoken)
    at = isGenitive ? end + 2 : end
    const words = isGenitive ? `${spoken}'s` : spoken
    for (const [word] of words.matchAll(SPOKEN_TOKEN)) tokens.push(token(word, start, at))
  }
  readPlain(text, at, text.length, tokens)
  return tokens
}

function readPlain(text: string, from: number, to: number, tokens: Token[]) {
  for (const match of text.slice(from, to).matchAll(TOKEN)) {
    const start = from + match.index
    tokens.push(token(match[0].trim(), start, start + match[0].length))
  }
}

function token(text: string, start: number, end: number): Token {
  return { kind: IS_WORD.test(text) ? 'word' : 'mark', text: text.replaceAll(/['’]+/g, "'"), start, end }
}
