import type { Token } from '@/engines/voice/text/tokens'
import { loanOf } from '@/engines/voice/text/romance/loans'
import { letterNames, stressed, wordAndLetters, type Sound } from '@/engines/voice/text/romance/sounds'
import { isShortWord, UNSTRESSED } from './function-words'
import { SPANISH_LOANS } from './loans'

const LETTER_NAMES =
  'a be ce de e efe ge hache i jota ka ele eme ene o pe cu erre ese te u uve uvedoble equis ye zeta'.split(
    ' ',
  )

const isVowel = (letter: string | undefined) => letter !== undefined && /[aeiouáéíóúü]/.test(letter)
const isSoft = (letter: string | undefined) => letter !== undefined && /[eiéí]/.test(letter)
const ACCENTS: Record<string, string> = { á: 'a', é: 'e', í: 'i', ó: 'o', ú: 'u' }
const CONSONANTS: Record<string, string> = { c: 'k', j: 'x', z: 'θ', ñ: 'ɲ', x: 'ks', v: 'b', ç: 's', h: '' }

export function pronounceSpanish(tokens: Token[]): void {
  for (const token of tokens) if (token.kind === 'word') token.phonemes ??= wordSound(token.text)
}

function wordSound(written: string): string {
  const loan = loanOf(written.toLowerCase(), SPANISH_LOANS)
  if (loan !== undefined) return loan
  const parts = wordAndLetters(written)
  if (parts) return parts.map(wordSound).join(' ')
  const named = letterNames(written, LETTER_NAMES, isShortWord)
  if (named) return named.map(spanishWord).join(' ')
  return spanishWord(written)
}

function spanishWord(written: string): string {
  const word = written
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/[^a-záéíóúüñç]/g, '')
  const loan = loanOf(word, SPANISH_LOANS)
  if (loan !== undefined) return loan
  // `fácilmente` keeps the stress of `fácil` and has its own.
  if (/[áéíóú].*mente$/.test(word)) return spanishWord(word.slice(0, -5)) + spanishWord('mente')
  const letters = [...word]
  const sounds: Sound[] = []
  for (let at = 0; at < letters.length;) at += readLetters(letters, at, sounds)
  return stressed(sounds, UNSTRESSED.has(word) ? null : stressedVowel(word, sounds))
}

/** Appends the sound of the letters at a place; returns how many letters it took. */
function readLetters(letters: string[], at: number, sounds: Sound[]): number {
  const [letter, next, afterNext] = [letters[at]!, letters[at + 1], letters[at + 2]]
  const before = letters[at - 1]
  const add = (phonemes: string, taken: number, extra: Partial<Sound> = {}) => {
    sounds.push({ phonemes, isVowel: false, hasAccent: false, ...extra })
    return taken
  }
  if (isVowel(letter)) return add(...vowel(letter, before, next))
  if (letter === 'y')
    return isVowel(next)
      ? add('ʝ', 1)
      : isVowel(before)
        ? add('j', 1, { isGlide: true })
        : add('i', 1, { isVowel: true })
  if (letter === 'x' && (at === 0 || OLD_X.test(letters.join('')))) return add(at === 0 ? 's' : 'x', 1)
  if (next === letter && /[bdfgkmpstz]/.test(letter)) return add('', 1)
  if (next === 'h' && DIGRAPHS[letter]) return add(DIGRAPHS[letter], 2)
  if (letter === 'c' && next === 'k') return add('k', 2)
  if (letter === 'c' && isSoft(next)) return add('θ', 1)
  if (letter === 'l' && next === 'l') return add('ʎ', 2)
  if (letter === 'q') return add('k', next === 'u' ? 2 : 1)
  if (letter === 'g')
    return isSoft(next)
      ? add('x', 1)
      : add(isHard(before, 'n') ? 'ɡ' : 'ɣ', next === 'u' && isSoft(afterNext) ? 2 : 1)
  if (letter === 'r') return next === 'r' ? add('r', 2) : add(isHard(before, 'nls') ? 'r' : 'ɾ', 1)
  if (letter === 'b' || letter === 'v') return add(isHard(before, 'mn') ? 'b' : 'β', 1)
  if (letter === 'd') return add(isHard(before, 'nl') ? 'd' : 'ð', 1)
  return add(CONSONANTS[letter] ?? letter, 1)
}

/** Names of Mexico keep the letter that is now a j. */
const OLD_X = /^(?:m[eé]xi[cq]|oaxac|te[xj]an?o?s?$|texas$|xalap|mexi)/
/** `ch`, and foreign `Shakira`, `Philips`, `Thomas`. */
const DIGRAPHS: Record<string, string> = { c: 'ʧ', s: 'ʃ', p: 'f', t: 't' }

/** At the beginning of a word, and after some consonants, b, d, g and r are hard. */
const isHard = (before: string | undefined, after: string) => before === undefined || after.includes(before)

function vowel(
  letter: string,
  before: string | undefined,
  next: string | undefined,
): [string, number, Partial<Sound>] {
  if (ACCENTS[letter]) return [ACCENTS[letter], 1, { isVowel: true, hasAccent: true }]
  if (letter === 'i' && isVowel(next)) return ['j', 1, {}]
  if ((letter === 'u' || letter === 'ü') && isVowel(next)) return ['w', 1, {}]
  if (letter === 'i' && before !== undefined && /[aeoáéó]/.test(before)) return ['j', 1, { isGlide: true }]
  if (letter === 'u' && before !== undefined && /[aeoáéó]/.test(before)) return ['w', 1, { isGlide: true }]
  return [letter === 'ü' ? 'u' : letter, 1, { isVowel: true }]
}

/** Written accents rule; else the last but one where the word ends in a vowel, n or s. */
function stressedVowel(word: string, sounds: Sound[]): number | null {
  const vowels = sounds.flatMap((sound, index) => (sound.isVowel ? [index] : []))
  const accented = vowels.find((index) => sounds[index]!.hasAccent)
  if (accented !== undefined) return accented
  const endsOpen = /[aeiounsy]$/.test(word) && !sounds.at(-1)?.isGlide
  return vowels.at(endsOpen && vowels.length > 1 ? -2 : -1) ?? null
}
