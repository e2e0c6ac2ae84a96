import {
  BEFORE_NUMBER,
  BEFORE_NUMBER_WITH_CAPITAL,
  BOTH_SIDES_OF_A_NAME,
  DAYS_AND_ZONES,
  endsWithWord,
  GOES_ON,
  GOES_ON_WITH_CAPITAL,
  LETTERED,
  MAY_END,
  NUMBERED,
  OPENERS,
  UNITS,
  WEEKDAYS,
} from './abbreviations'

/** Marks that may end a sentence, what closes after them, and what may open before the next: dashes and pictures too. */
const CANDIDATE =
  /[.!?…؟।]+["'”’»)\]]*(?=\s[\s"'“‘«„([{¿¡*_—–\-\p{Extended_Pictographic}\uFE0F\u200D]*[\p{Lu}\p{Lt}\p{Lo}\p{N}¿¡])|[。！？]+[”’」』）]*/gu

/** Where in a line of text its sentences end, all but the last: `end`s are exclusive. */
export function sentenceEnds(line: string): number[] {
  const ends: number[] = []
  for (const match of line.matchAll(CANDIDATE)) {
    const end = match.index + match[0].length
    if (isEnd(line.slice(ends.at(-1) ?? 0, end), line.slice(end, end + REACH))) ends.push(end)
  }
  return ends
}

/** Whether a sentence ends with this text, if that is what follows. */
export function endsSentence(text: string, following: string): boolean {
  return /[.!?…؟।。！？]["'”’»」』）)\]]*$/.test(text) && isEnd(text, following)
}

/** The words around a point decide, and they are shorter. */
const REACH = 40

/** Of a list, where a sentence would begin. */
const ITEM_NUMBER = /^[\s"'“(]*(?:\d{1,3}|\p{L}|[ivxIVX]{2,4})\.$/u
const FIRST_ITEM = /:\s*[1aAiI]\.$/
/** Letters, with points between them: `U.S`, `e.g`. */
const WORD_BEFORE_POINT = /(?:[\p{L}\p{M}]+\.)*[\p{L}\p{M}]+(?=\.$)/u
const DIGITS = /^[#$€£]?\d/
/** `I` alone is a person. */
const NUMBER = /^(?:[#$€£]?\d|(?:[IVXLCDM]{2,7}|[VX])(?![\p{L}\p{M}\p{N}]))/u
const ONE_LETTER = /^\p{Lu}(?![\p{L}\p{M}\p{N}])/u
/** `U.S.`, `S.p.A.`, and `EE. UU.`, as Spanish writes a plural. */
const INITIALS = /^(?:\p{L}\.)+\p{L}$|^(\p{Lu})\1$/u

function isEnd(sentence: string, following: string): boolean {
  const tail = sentence.slice(-REACH)
  if (!/(?<!\.)\.$/.test(tail)) return true
  if (FIRST_ITEM.test(tail) || (sentence.length < REACH && ITEM_NUMBER.test(sentence))) return false
  const found = WORD_BEFORE_POINT.exec(tail)
  if (!found) return true
  const before = /\S*\s*$/.exec(tail.slice(0, found.index))?.[0] ?? ''
  if (/^\s*\d/.test(following) && endsWithWord(tail.slice(0, -1))) return true
  return !goesOn(found[0], before, following.replace(/^[\s"'“‘«„([{*_—–-]+/u, ''))
}

/** Whether a sentence goes on after the point of a word; `before` is what stands before that, `next` what follows. */
function goesOn(word: string, before: string, next: string): boolean {
  const bare = word.toLowerCase()
  const isCapital = word !== bare
  const dayAfter = DAYS_AND_ZONES.has(firstWord(next).toLowerCase())
  if (GOES_ON.has(bare) || (isCapital && GOES_ON_WITH_CAPITAL.has(bare))) return true
  if (bare === 'es') return FOR_EXAMPLE.test(before)
  if (BOTH_SIDES_OF_A_NAME.has(bare)) return !/^[\p{Lu}\p{N}]/u.test(before) || !opens(next)
  if (word.length === 1) return letterGoesOn(word, before, next)
  if (bare === 'a.m' || bare === 'p.m') return dayAfter
  if (UNITS.has(bare) && /^\d/.test(before)) return DIGITS.test(next)
  if (NUMBERED.has(bare)) return NUMBER.test(next) || ONE_LETTER.test(next)
  if (WEEKDAYS.has(bare) && isCapital && dayAfter) return true
  if (BEFORE_NUMBER.has(bare) || (isCapital && BEFORE_NUMBER_WITH_CAPITAL.has(bare))) return NUMBER.test(next)
  return (INITIALS.test(word) || MAY_END.has(bare)) && !opens(next)
}

/** Italian; alone it is Spanish for `is`. */
const FOR_EXAMPLE = /^(?:p\.|ad|per)\s/i

/** `4K`, `Room 12B`: part of a number, and no initial. */
const AFTER_DIGIT = /\p{N}$/u

/** Initials, pages and sections, `a. C.`; `So do I.` is none of them. */
function letterGoesOn(letter: string, before: string, next: string): boolean {
  if (DIGITS.test(next)) return /[a-zNPS]/.test(letter)
  if (AFTER_DIGIT.test(before) && /\p{Lu}/u.test(letter)) return false
  if (LETTERED.has(before.trim().toLowerCase())) return false
  if (letter === 'I' && /^\p{Ll}/u.test(before) && !/^(?:by|de|di|von)\s/.test(before)) return false
  if (letter === letter.toLowerCase()) return /^\p{Lu}\./u.test(next)
  return !opens(next)
}

/** Begins with a word that opens sentences, or with a mark that does. */
function opens(text: string): boolean {
  if (/^[¿¡]/.test(text)) return true
  const word = firstWord(text)
  const isPlain = word.slice(1) === word.slice(1).toLowerCase()
  const isInitial = word.length === 1 && text[1] === '.'
  return isPlain && !isInitial && text[word.length] !== '-' && OPENERS.has(word.toLowerCase())
}

const firstWord = (text: string) => /^[\p{L}\p{M}]+/u.exec(text)?.[0] ?? ''
