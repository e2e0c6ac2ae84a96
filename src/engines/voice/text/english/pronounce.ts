import type { Lexicon } from '@/engines/voice/text/lexicon'
import type { Token } from '@/engines/voice/text/tokens'
import type { Neighbours } from './context'
import type { EnglishDialect } from './dialect'
import { EXTRA_SOUNDS } from './extra-sounds'
import { soundInContext } from './heteronyms'
import { addS, compound, inflected } from './inflections'
import { lettersSound } from './spelling'
import { weakForm } from './weak-forms'

/** Nothing longer is a word; such strings are read in pieces. */
const LONGEST_WORD = 60

/** Gives each word of a sentence its sound, in Kokoro's alphabet. Words that have one already keep it. */
export function createEnglishPronouncer(lexicon: Lexicon, dialect: EnglishDialect) {
  const known = new Map<string, string>()

  /** Sound of a word alone, whatever its neighbours. */
  function soundOf(word: string): string {
    const before = known.get(word)
    if (before !== undefined) return before
    const sound = look(word)
    known.set(word, sound)
    return sound
  }

  function find(word: string): string | undefined {
    const sounds = EXTRA_SOUNDS[word]?.[dialect] ?? lexicon.find(word)
    return typeof sounds === 'object' ? sounds.DEFAULT : sounds
  }

  /** As written, in small letters, or as a name. */
  function entryOf(word: string) {
    const small = word.toLowerCase()
    const extra = EXTRA_SOUNDS[word] ?? EXTRA_SOUNDS[small]
    if (extra) return extra[dialect]
    const capital = small[0]!.toUpperCase() + small.slice(1)
    return lexicon.find(word) ?? lexicon.find(small) ?? lexicon.find(capital)
  }

  function look(written: string): string {
    // Folds ligatures and full-width letters; accents are looked up first.
    const word = written.normalize('NFKC')
    if (word.includes('.')) return spelled(word.replaceAll('.', ''))
    if (/^[A-Z]+$/.test(word) && isSpelled(word)) return spelled(word)
    if (/^[A-Z]+s$/.test(word) && lexicon.find(word) === undefined && word.length < 6)
      return addS(spelled(word.slice(0, -1)), dialect)
    if (/[a-z][A-Z]/.test(word) && lexicon.find(word) === undefined) return humps(word)
    return simple(word)
  }

  /** Capitals are named letter by letter unless they are a word that is said as one: NASA, but FBI. */
  function isSpelled(word: string): boolean {
    if (EXTRA_SOUNDS[word]) return false
    const entry = lexicon.find(word)
    if (typeof entry === 'object' && 'NOUN' in entry && !entry.NOUN) return word.length <= 3
    if (entry !== undefined) return false
    const small = lexicon.find(word.toLowerCase())
    return small === undefined || word.length === 1 || !/[AEIOUY]/.test(word)
  }

  function spelled(letters: string): string {
    return lettersSound(letters, (letter) => find(letter))
  }

  /** `iPhone`, `McDonald`, `YouTube`. */
  function humps(word: string): string {
    const whole = entryOf(word)
    if (typeof whole === 'string') return whole
    const parts = word.split(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z]{2})(?=[A-Z][a-z])/)
    return parts.map((part) => (part === 'Mc' ? 'mək' : simple(part))).join('')
  }

  function simple(word: string): string {
    const entry = entryOf(word)
    if (entry !== undefined) return typeof entry === 'string' ? entry : (entry.DEFAULT ?? '')
    return derived(word.toLowerCase(), word)
  }

  function derived(word: string, written: string): string {
    if (word.length > LONGEST_WORD)
      return guessed(word.slice(0, LONGEST_WORD)) + soundOf(written.slice(LONGEST_WORD))
    const possessive = /^(.+)'s$/.exec(written)
    if (possessive) return addS(soundOf(possessive[1]!), dialect)
    if (word.endsWith("'"))
      return word.endsWith("in'")
        ? soundOf(`${word.slice(0, -1)}g`).replace(/ŋ$/, 'n')
        : soundOf(written.slice(0, -1))
    const short = contraction(word)
    if (short) return short
    if (/^[od]'/.test(word))
      return (word[0] === 'o' ? (dialect === 'gb' ? 'Q' : 'O') : 'də') + soundOf(written.slice(2))
    const findAny = (part: string) => find(part) ?? find(part[0]!.toUpperCase() + part.slice(1))
    return (
      inflected(word, find, dialect) ??
      compound(word, find) ??
      inflected(word, findAny, dialect) ??
      guessed(word)
    )
  }

  function contraction(word: string): string | undefined {
    const [, stem, ending] = /^(.+?)(n't|'ll|'ve|'re|'d|'m)$/.exec(word) ?? []
    if (!stem || !ending) return undefined
    const endings: Record<string, string> = {
      "n't": 'ᵊnt',
      "'ll": 'ᵊl',
      "'ve": 'əv',
      "'re": dialect === 'gb' ? 'ə' : 'əɹ',
      "'d": 'd',
      "'m": 'm',
    }
    return soundOf(stem) + endings[ending]!
  }

  function guessed(word: string): string {
    const letters = word
      .normalize('NFD')
      .replaceAll(/ß/g, 'ss')
      .replaceAll(/[æ]/g, 'ae')
      .replaceAll(/[øœ]/g, 'o')
      .replaceAll(/[^a-z]/g, '')
    if (!letters) return ''
    if (letters.length <= 5 && !/[aeiouy]/.test(letters)) return spelled(letters)
    const plain = letters === word ? undefined : entryOf(letters)
    if (plain !== undefined) return typeof plain === 'string' ? plain : (plain.DEFAULT ?? '')
    return inflected(letters, find, dialect) ?? lexicon.guess(letters)
  }

  return function pronounce(tokens: Token[]): void {
    const words = tokens.filter(({ kind }) => kind === 'word')
    const sentence = words.map(({ text }) => text.toLowerCase())
    const isShouted = words.length > 2 && words.every(({ text }) => text === text.toUpperCase())
    for (const [index, token] of tokens.entries()) {
      if (token.kind !== 'word' || token.phonemes !== undefined) continue
      const at = neighboursOf(tokens, index, sentence)
      const written = isShouted && token.text.length > 1 ? at.word : token.text
      // A capital that only begins the sentence makes no name.
      const looked = startsSentence(tokens[index - 1]) ? at.word : written
      const entry = isPlainWord(written) ? entryOf(looked) : undefined
      token.phonemes = (entry !== undefined && soundInContext(entry, at, dialect)) || soundOf(written)
    }
    for (const [index, token] of tokens.entries()) {
      const next = tokens[index + 1]
      if (token.kind === 'word')
        token.phonemes =
          weakForm(
            token,
            next?.kind === 'word' ? next : undefined,
            startsSentence(tokens[index - 1]),
            dialect,
          ) ?? token.phonemes
    }
  }

  function isPlainWord(word: string): boolean {
    if (word.includes('.')) return false
    return !/^[A-Z]+s?$/.test(word) || (word.length > 1 && !isSpelled(word) && !word.endsWith('s'))
  }
}

const startsSentence = (before: Token | undefined) =>
  before === undefined || /^[.!?…:"“(—]$/.test(before.text)

function neighboursOf(tokens: Token[], index: number, sentence: readonly string[]): Neighbours {
  const wordAt = (distance: number) => {
    const step = Math.sign(distance)
    for (let at = index + step; at !== index + distance; at += step)
      if (tokens[at]?.kind !== 'word') return ''
    const token = tokens[index + distance]
    return token?.kind === 'word' ? token.text.toLowerCase() : ''
  }
  const written = tokens[index]!.text
  return {
    word: written.toLowerCase(),
    written,
    previous: wordAt(-1),
    beforePrevious: wordAt(-2),
    next: wordAt(1),
    afterNext: wordAt(2),
    sentence,
  }
}
