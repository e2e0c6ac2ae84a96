import type { Lexicon } from '@/engines/voice/text/lexicon'
import type { Token } from '@/engines/voice/text/tokens'
import type { Neighbours } from './context'
import type { EnglishDialect } from './dialect'
import { EXTRA_SOUNDS } from './extra-sounds'
import { dependsOnContext, soundInContext } from './heteronyms'
import { addS, compound, inflected, VOWEL, type FindSound } from './inflections'
import { lettersSound } from './spelling'
import { weakForm } from './weak-forms'

/** Nothing longer is a word; such strings are read in pieces. */
const LONGEST_WORD = 60
/** FBI, ACLU: in capitals, what is no longer is spelled unless it is a word. */
const LONGEST_ABBREVIATION = 4
/** RSPCA is spelled though it is long; SCHMO, STRAW and THRUM are said. */
const UNSPEAKABLE = /^(?!mc|s[chkpt]|[cpt]h)[^aeiouy]{3}[a-z]{2}$/
/** IRA and MIA are no people. */
const SHORTEST_NAME = 3

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

  function find(word: string, isVerb = false): string | undefined {
    const sounds = extraSound(word) ?? lexicon.find(word)
    if (typeof sounds !== 'object') return sounds
    return (isVerb ? sounds.VERB : undefined) ?? sounds.DEFAULT
  }

  const extraSound = (word: string) => EXTRA_SOUNDS.get(word)?.[dialect]

  /** As written, in small letters, or as a name. */
  function entryOf(word: string) {
    const small = word.toLowerCase()
    return (
      extraSound(word) ??
      extraSound(small) ??
      lexicon.find(word) ??
      lexicon.find(small) ??
      lexicon.find(capitalized(small))
    )
  }

  function look(written: string): string {
    // Folds ligatures and full-width letters; accents are looked up first.
    const word = written.normalize('NFKC')
    if (word.endsWith(".'s")) return addS(soundOf(word.slice(0, -2)), dialect)
    if (word.includes('.')) return spelled(word.replaceAll('.', ''))
    if (/^[A-Z]+$/.test(word) && isSpelled(word)) return spelled(word)
    if (/^[A-Z]+s$/.test(word) && lexicon.find(word) === undefined && word.length < 6)
      return addS(spelled(word.slice(0, -1)), dialect)
    if (/[a-z][A-Z]/.test(word) && lexicon.find(word) === undefined) return humps(word)
    return simple(word)
  }

  /** Capitals are named letter by letter unless they are a word that is said as one: NASA, but FBI. */
  function isSpelled(word: string): boolean {
    if (EXTRA_SOUNDS.has(word)) return false
    const entry = lexicon.find(word)
    if (typeof entry === 'object' && 'NOUN' in entry && !entry.NOUN) return word.length <= 3
    if (entry !== undefined) return false
    return word.length === 1 || !/[AEIOUY]/.test(word) || !isWord(word.toLowerCase())
  }

  /** Whether what stands in capitals is a word or a name. */
  function isWord(small: string): boolean {
    const isKnown = EXTRA_SOUNDS.has(small) || lexicon.find(small) !== undefined
    if (isKnown) return true
    if (small.length > LONGEST_ABBREVIATION) return !UNSPEAKABLE.test(small)
    return small.length > SHORTEST_NAME && lexicon.find(capitalized(small)) !== undefined
  }

  /** A word of a line in capitals; the line's abbreviations stay what they are. */
  function unshouted(word: string): string {
    const small = word.toLowerCase()
    const isAcronym = EXTRA_SOUNDS.has(word) || typeof lexicon.find(word) === 'string'
    return !isAcronym && isWord(small) ? small : word
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
    const possessive = /^(.+)'s$/i.exec(written)
    if (possessive) return addS(soundOf(possessive[1]!), dialect)
    if (word.endsWith("'"))
      return word.endsWith("in'")
        ? soundOf(`${word.slice(0, -1)}g`).replace(/ŋ$/, 'n')
        : soundOf(written.slice(0, -1))
    const short = contraction(word)
    if (short) return short
    if (/^[od]'/.test(word))
      return (word[0] === 'o' ? (dialect === 'gb' ? 'Q' : 'O') : 'də') + soundOf(written.slice(2))
    const findAny: FindSound = (part, isVerb) => find(part, isVerb) ?? find(capitalized(part))
    const made = inflected(word, find, dialect) ?? compound(word, find) ?? inflected(word, findAny, dialect)
    return made !== undefined && VOWEL.test(made) ? made : guessed(word)
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
    const plain = letters === word ? undefined : find(letters)
    const sound = plain ?? inflected(letters, find, dialect) ?? lexicon.guess(letters)
    if (sound === undefined || !VOWEL.test(sound)) return spelled(letters)
    return word.normalize('NFC').endsWith('é') ? withLastVowel(sound) : sound
  }

  return function pronounce(tokens: Token[]): void {
    const words = tokens.filter(({ kind }) => kind === 'word')
    const sentence = words.map(({ text }) => text.toLowerCase())
    const isShouted = words.length > 2 && words.every(({ text }) => text === text.toUpperCase())
    for (const [index, token] of tokens.entries()) {
      if (token.kind !== 'word' || token.phonemes !== undefined) continue
      const written = isShouted ? unshouted(token.text) : unstressed(token.text, tokens[index - 1])
      // A capital that only begins the sentence makes no name.
      const isName = EXTRA_SOUNDS.has(written) || !startsSentence(tokens[index - 1])
      const looked = isName ? written : written.toLowerCase()
      const sounds = (isPlainWord(written) ? entryOf(looked) : undefined) ?? soundOf(written)
      token.phonemes =
        (dependsOnContext(sounds, looked) &&
          soundInContext(sounds, neighboursOf(tokens, index, sentence), dialect)) ||
        (typeof sounds === 'string' ? sounds : soundOf(written))
    }
    for (const [index, token] of tokens.entries()) {
      const next = tokens[index + 1]
      if (token.kind === 'word')
        token.phonemes =
          weakForm(
            isShouted ? token.text.toLowerCase() : token.text,
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

/** The stressed é of `consommé`, that is lost with its accent. */
function withLastVowel(sound: string): string {
  return /[Ai]$/.test(sound) ? sound : `${sound.replace('ˈ', 'ˌ')}ˈA`
}

/** `I AM sure`: no hour stands before it. */
const unstressed = (word: string, before: Token | undefined) =>
  word === 'AM' && before?.text === 'I' ? 'am' : word

const capitalized = (small: string) => small[0]!.toUpperCase() + small.slice(1)

const startsSentence = (before: Token | undefined) =>
  before === undefined || /^[.!?…:"“(—]$/.test(before.text)

function neighboursOf(tokens: Token[], index: number, sentence: readonly string[]): Neighbours {
  const clause: string[] = []
  for (let at = index - 1; tokens[at]?.kind === 'word'; at--) clause.unshift(tokens[at]!.text.toLowerCase())
  const wordAfter = (distance: number) =>
    tokens.slice(index + 1, index + 1 + distance).every(({ kind }) => kind === 'word')
      ? (tokens[index + distance]?.text.toLowerCase() ?? '')
      : ''
  const written = tokens[index]!.text
  return {
    word: written.toLowerCase(),
    written,
    clause,
    previous: clause.at(-1) ?? '',
    beforePrevious: clause.at(-2) ?? '',
    next: wordAfter(1),
    afterNext: wordAfter(2),
    sentence,
  }
}
