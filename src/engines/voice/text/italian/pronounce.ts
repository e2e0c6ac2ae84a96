import { loanOf } from '@/engines/voice/text/romance/loans'
import { letterNames, stressed, wordAndLetters, type Sound } from '@/engines/voice/text/romance/sounds'
import type { Token } from '@/engines/voice/text/tokens'
import { isShortWord, UNSTRESSED } from './function-words'
import { HAS_VOICED_ZZ, isOpen } from './open-vowels'
import { endsInHiatus } from './hiatus'
import { ITALIAN_LOANS } from './loans'
import { isPluralVerb, stressFromEnd } from './stress'

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
  for (const [index, token] of tokens.entries())
    if (token.kind === 'word')
      token.phonemes ??= isComputerFile(tokens, index) ? 'fˈajl' : wordSound(token.text)
}

/** `il file`, `un file audio`; but `le file`, `in file ordinate`. */
function isComputerFile(tokens: readonly Token[], index: number): boolean {
  if (!/^file$/i.test(tokens[index]!.text)) return false
  return MASCULINE_BEFORE.test(tokens[index - 1]?.text ?? '') || OF_FILES.test(tokens[index + 1]?.text ?? '')
}

const MASCULINE_BEFORE =
  /^(?:il|i|un|d[ae]l|d[ae]i|al|ai|nel|nei|sul|sui|col|quel|quei|quest[oi]|alcuni|ciascun|nessun|ogni|qualche|(?:mi|tu|su)o|miei|tuoi|suoi|(?:nostr|vostr|singol|nuov|vecchi|prim|ultim|altr|molt|tropp|tutt|stess|vari)[oi]|vari|vecchi|formato)$/i
const OF_FILES =
  /^(?:audio|video|pdf|zip|csv|mp3|mp4|wav|jpe?g|png|txt|srt|html|json|xml|excel|word|log|multimedial[ei])$/i

function wordSound(written: string): string {
  const ends = wordAndLetters(written)
  if (ends) return ends.map(wordSound).join(' ')
  const named = letterNames(written, LETTER_NAMES, isShortWord)
  if (named) return named.map(italianWord).join(' ')
  // What lost its vowel before an apostrophe is one word with the next, which bears the stress: `l'amico`, `quell'albero`.
  const parts = written.split("'").filter(Boolean)
  return parts
    .map((part, at) => (at < parts.length - 1 ? elided(part, parts[at + 1]!) : italianWord(part)))
    .join('')
}

/** `c'è` is soft. */
function elided(written: string, next: string): string {
  return /^c$/i.test(written) && isSoft(next[0]?.toLowerCase()) ? 'ʧ' : italianWord(written).replace('ˈ', '')
}

function italianWord(written: string): string {
  const word = written
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/[^a-zàèéìíòóùú]/g, '')
    // English in a language whose `ch` is hard: `chat`, `chattare`.
    .replace(/^chat/, 'ciat')
  const loan = loanOf(word, ITALIAN_LOANS)
  if (loan !== undefined) return loan
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
  const singular = isPluralVerb(word) && word.slice(0, -2)
  const hasOpen = isOpen(word, phonemes, before) || (singular && isOpen(singular, phonemes, before))
  if (hasOpen) sound.phonemes = phonemes === 'e' ? 'ɛ' : 'ɔ'
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
  if (letter === 'i' && isGlideI(letters, at)) return add('j', 1)
  if (letter === 'u' && isGlideU(letters, at)) return add('w', 1)
  if (letter === 'y') return isVowel(next) ? add('j', 1) : add('i', 1, { isVowel: true })
  if (isVowel(letter)) return add(letter, 1, { isVowel: true })
  const isDouble = next === letter
  const from = isDouble ? at + 1 : at
  const length = isDouble ? 'ː' : ''
  const taken = isDouble ? 2 : 1
  if (next === 'h' && DIGRAPHS[letter]) return add(DIGRAPHS[letter], 2)
  if (letter === 'c' && next === 'k') return add('kː', 2)
  if (letter === 'c' || letter === 'g') return velar(letters, from, taken, length, add)
  if (letter === 's' && next === 'c' && isSoft(letters[at + 2])) return add('ʃ', 2 + silentI(letters, at + 2))
  if (letter === 's') return add(isDouble ? 'sː' : isVoiced(before, next) ? 'z' : 's', taken)
  if (letter === 'z' && isDouble) return add(HAS_VOICED_ZZ.test(letters.join('')) ? 'ʣː' : 'ʦː', taken)
  if (letter === 'z') return add(at === 0 ? 'ʣ' : 'ʦ', taken)
  if (letter === 'q') return add('k', 1)
  if (letter === 'h') return add('', 1)
  return add((FOREIGN[letter] ?? letter) + length, taken)
}

/** Of foreign names: `Sharon`, `Ralph`, `Thomas`. */
const DIGRAPHS: Record<string, string> = { s: 'ʃ', p: 'f', t: 't' }
const FOREIGN: Record<string, string> = { x: 'ks' }

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
  if (!isC && next === 'l' && afterNext === 'i' && isPalatal(letters, at))
    return add('ʎ', taken + 1 + silentI(letters, at + 2))
  if (next === 'h') return add((isC ? 'k' : 'ɡ') + length, taken + 1)
  if (isSoft(next)) return add((isC ? 'ʧ' : 'ʤ') + length, taken + silentI(letters, at + 1))
  return add((isC ? 'k' : 'ɡ') + length, taken)
}

/** `figlio`, `gli`, `toglimi`; not `glicine`, `anglicano`. */
function isPalatal(letters: string[], at: number): boolean {
  const after = letters.slice(at + 3).join('')
  return (
    letters[at - 1] !== 'n' && (after === '' || isVowel(after[0]) || /^(?:[mtcv]i|l[oaie]|ne)$/.test(after))
  )
}

/** The i between c, g, sc, gl and another vowel is only a sign. */
function silentI(letters: string[], at: number): number {
  return letters[at] === 'i' && isVowel(letters[at + 1]) && !isHiatus(letters, at) ? 1 : 0
}

const isVoiced = (before: string | undefined, next: string | undefined) =>
  (isVowel(before) && isVowel(next)) || (next !== undefined && /[bdgvmnlr]/.test(next))

/** Before a vowel, `ieri`, `italiano`, and after one, `zaino`; not `zio`, `io`, `egoista`, `eroina`. */
function isGlideI(letters: string[], at: number): boolean {
  const word = letters.join('')
  const rest = word.slice(at)
  if (isVowel(letters[at + 1]))
    return (
      letters.length > 2 && !isHiatus(letters, at) && !/^i(?:a(?:co|ca|ci|che|chi|de|di)|odo|odi)$/.test(rest)
    )
  return (
    rest !== 'i' &&
    /[aeo]/.test(letters[at - 1] ?? '') &&
    !/^i(?:s[mt]|n[ae]$|r[ei]?$|col|cc)/.test(rest) &&
    !/[^zdr]ain[oi]$/.test(word)
  )
}

/** Before a vowel, `uomo`, and after one, `auto`; not `due`, `lui`, `buio`, `gratuito`, `paura`. */
function isGlideU(letters: string[], at: number): boolean {
  const word = letters.join('')
  const next = letters[at + 1]
  if (!isVowel(next)) return /[ae]/.test(letters[at - 1] ?? '') && !/^(?:paur|baul|saud|raul)/.test(word)
  if (next === 'i' && isVowel(letters[at + 2])) return /[qg]/.test(letters[at - 1] ?? '')
  return !(SPOKEN_U.test(word) && at === word.lastIndexOf('u'))
}

const SPOKEN_U =
  /^(?:(?![gq])[^aeiou]*[^aeiougq]u[aeo]|[lcf]ui|(?:altr|cost|col)ui|(?:grat|fort|circ|int)uit[oaie]|[fd]l?r?uid[oaie])$|(?:venti|nta)due$/

/** Where the i before the last vowel is a syllable of its own, also in `siano`, `inviano`. */
function isHiatus(letters: string[], at: number): boolean {
  const word = letters.join('')
  if (at === letters.length - 2) return endsInHiatus(word)
  return at === letters.length - 4 && isPluralVerb(word) && endsInHiatus(word.slice(0, -2))
}

function stressedVowel(word: string, sounds: Sound[]): number | null {
  const vowels = sounds.flatMap((sound, index) => (sound.isVowel ? [index] : []))
  const accented = vowels.find((index) => sounds[index]!.hasAccent)
  if (accented !== undefined) return accented
  return vowels.at(-Math.min(vowels.length, stressFromEnd(word))) ?? null
}
