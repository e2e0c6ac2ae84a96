import { letterNames, stressed, type Sound } from '@/engines/voice/text/romance/sounds'
import type { Token } from '@/engines/voice/text/tokens'
import { UNSTRESSED } from './function-words'
import { HAS_VOICED_ZZ, isOpen } from './open-vowels'
import { isSlippery } from './stress'

const LETTER_NAMES =
  'a bi ci di e effe gi acca i ilunga cappa elle emme enne o pi cu erre esse ti u vu doppiavu ics ipsilon zeta'.split(
    ' ',
  )

const ACCENTS: Record<string, string> = {
  à: 'a',
  è: 'ɛ',
  é: 'e',
  ì: 'i',
  í: 'i',
  ò: 'ɔ',
  ó: 'o',
  ù: 'u',
  ú: 'u',
}
const isVowel = (letter: string | undefined) => letter !== undefined && /[aeiouàèéìíòóùú]/.test(letter)
const isSoft = (letter: string | undefined) => letter !== undefined && /[eièéì]/.test(letter)

export function pronounceItalian(tokens: Token[]): void {
  for (const token of tokens) if (token.kind === 'word') token.phonemes ??= wordSound(token.text)
}

function wordSound(written: string): string {
  const named = letterNames(written, LETTER_NAMES)
  if (named) return named.map(italianWord).join(' ')
  // An article before an apostrophe is one word with the noun.
  return written.split("'").map(italianWord).join('')
}

function italianWord(written: string): string {
  const word = written
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/[^a-zàèéìíòóùú]/g, '')
  const letters = [...word]
  const sounds: Sound[] = []
  for (let at = 0; at < letters.length;) at += readLetters(letters, at, sounds)
  const stressAt = UNSTRESSED.has(word) ? null : stressedVowel(word, sounds)
  if (stressAt !== null) openStressed(word, sounds, stressAt)
  return stressed(sounds, stressAt)
}

function openStressed(word: string, sounds: Sound[], at: number): void {
  const sound = sounds[at]!
  const { phonemes } = sound
  if (sound.hasAccent || (phonemes !== 'e' && phonemes !== 'o')) return
  const before = sounds.slice(0, at).map((one) => one.phonemes)
  if (isOpen(word, phonemes, before)) sound.phonemes = phonemes === 'e' ? 'ɛ' : 'ɔ'
}

/** Appends the sound of the letters at a place; returns how many letters it took. */
function readLetters(letters: string[], at: number, sounds: Sound[]): number {
  const letter = letters[at]!
  const [before, next] = [letters[at - 1], letters[at + 1]]
  const add = (phonemes: string, taken: number, extra: Partial<Sound> = {}) => {
    sounds.push({ phonemes, isVowel: false, hasAccent: false, ...extra })
    return taken
  }
  if (ACCENTS[letter]) return add(ACCENTS[letter], 1, { isVowel: true, hasAccent: true })
  if (letter === 'i' && isVowel(next) && at > 0)
    return add(isLastHiatus(letters, at) ? 'i' : 'j', 1, { isVowel: isLastHiatus(letters, at) })
  if (letter === 'u' && isVowel(next)) return add('w', 1)
  if (letter === 'u' && /[ae]/.test(before ?? '') && !/^(?:paur|baul|aul)/.test(letters.slice(0, 4).join('')))
    return add('w', 1)
  if (isVowel(letter)) return add(letter, 1, { isVowel: true })
  const isDouble = next === letter
  const from = isDouble ? at + 1 : at
  const length = isDouble ? 'ː' : ''
  const taken = isDouble ? 2 : 1
  if (letter === 'c' || letter === 'g') return velar(letters, from, taken, length, add)
  if (letter === 's' && next === 'c' && isSoft(letters[at + 2])) return add('ʃ', 2 + silentI(letters, at + 2))
  if (letter === 's') return add(isDouble ? 'sː' : isVoiced(before, next) ? 'z' : 's', taken)
  if (letter === 'z' && isDouble) return add(HAS_VOICED_ZZ.test(letters.join('')) ? 'ʣː' : 'ʦː', taken)
  if (letter === 'z') return add(at === 0 ? 'ʣ' : 'ʦ', taken)
  if (letter === 'q') return add('k', 1)
  if (letter === 'h') return add('', 1)
  return add((FOREIGN[letter] ?? letter) + length, taken)
}

const FOREIGN: Record<string, string> = { x: 'ks', y: 'i', j: 'j' }

function velar(
  letters: string[],
  at: number,
  taken: number,
  length: string,
  add: (phonemes: string, taken: number) => number,
): number {
  const [letter, next, afterNext] = [letters[at]!, letters[at + 1], letters[at + 2]]
  const isC = letter === 'c'
  if (!isC && next === 'n') return add('ɲ', taken + 1)
  if (!isC && next === 'l' && afterNext === 'i') return add('ʎ', taken + 1 + silentI(letters, at + 2))
  if (next === 'h') return add((isC ? 'k' : 'ɡ') + length, taken + 1)
  if (isSoft(next)) return add((isC ? 'ʧ' : 'ʤ') + length, taken + silentI(letters, at + 1))
  return add((isC ? 'k' : 'ɡ') + length, taken)
}

/** The i between c, g, sc, gl and another vowel is only a sign. */
function silentI(letters: string[], at: number): number {
  return letters[at] === 'i' && isVowel(letters[at + 1]) ? 1 : 0
}

const isVoiced = (before: string | undefined, next: string | undefined) =>
  (isVowel(before) && isVowel(next)) || (next !== undefined && /[bdgvmnlr]/.test(next))

/** `via`, `zio`, `economia`: the i is a syllable of its own. */
function isLastHiatus(letters: string[], at: number): boolean {
  const word = letters.join('')
  return (
    at === letters.length - 2 &&
    ACCENTS[letters.at(-1)!] === undefined &&
    (letters.length <= 3 ||
      /(?:logia|grafia|nomia|sofia|metria|cronia|terapia|eria|mania|fobia|gogia|patia|cazia|geria)$/.test(
        word,
      ))
  )
}

function stressedVowel(word: string, sounds: Sound[]): number | null {
  const vowels = sounds.flatMap((sound, index) => (sound.isVowel ? [index] : []))
  const accented = vowels.find((index) => sounds[index]!.hasAccent)
  if (accented !== undefined) return accented
  const fromEnd =
    vowels.length > 2 && isSlippery(word)
      ? -3
      : /[bcdfgjklmnpqrstvz]$/.test(word) && vowels.length > 1
        ? -1
        : -2
  return vowels.at(vowels.length > 1 ? fromEnd : -1) ?? null
}
