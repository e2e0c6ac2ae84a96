import type { LanguageCode } from '@/domain/transcript/transcript'
import type { WhisperTokenizer } from './tokenizer'

/**
 * A word and the tokens it was made of, as positions in the list given; the tokens from `spokenTo` on are its
 * punctuation, which takes no time. The text keeps the space before it.
 */
export type TokenWord = { text: string; from: number; spokenTo: number; to: number }

/** Written without spaces: every token that is whole counts as a word (OpenAI's `whisper/tokenizer.py`). */
const WITHOUT_SPACES = new Set(['zh', 'ja', 'th', 'lo', 'my', 'yue'])
const PUNCTUATION_ONLY = /^[\s\p{P}]*$/u
const BROKEN_CHARACTER = '\ufffd'
/** No character has more bytes in UTF-8. */
const MOST_BYTES = 4

/** Groups text tokens into words; punctuation goes to the word it touches. */
export function splitWords(
  tokens: number[],
  tokenizer: WhisperTokenizer,
  language: LanguageCode,
): TokenWord[] {
  const words: TokenWord[] = []
  for (const part of wholeCharacters(tokens, tokenizer)) {
    const last = words.at(-1)
    const isPunctuation = PUNCTUATION_ONLY.test(part.text)
    const isNew = part.text.startsWith(' ') || (WITHOUT_SPACES.has(language) && !isPunctuation)
    if (!last || isNew) words.push(part)
    else append(last, part, isPunctuation)
  }
  return withoutLonePunctuation(words)
}

/** The shortest runs of tokens whose bytes make whole characters. */
function wholeCharacters(tokens: number[], tokenizer: WhisperTokenizer): TokenWord[] {
  const parts: TokenWord[] = []
  let from = 0
  for (let to = 1; to <= tokens.length; to++) {
    const text = tokenizer.decode(tokens.slice(from, to))
    const isCut = text.includes(BROKEN_CHARACTER) && to - from < MOST_BYTES && to < tokens.length
    if (isCut) continue
    parts.push({ text, from, spokenTo: to, to })
    from = to
  }
  return parts
}

function append(word: TokenWord, part: TokenWord, isPunctuation: boolean) {
  word.text += part.text
  word.to = part.to
  if (!isPunctuation) word.spokenTo = part.to
}

/** A dash between words belongs to the word before, one at the very start to the word behind. */
function withoutLonePunctuation(words: TokenWord[]): TokenWord[] {
  const kept: TokenWord[] = []
  for (const word of words) {
    const last = kept.at(-1)
    if (last && PUNCTUATION_ONLY.test(word.text)) append(last, word, true)
    else if (last && PUNCTUATION_ONLY.test(last.text)) append(last, word, false)
    else kept.push(word)
  }
  return kept
}
