import { UnknownScriptError } from '@/domain/speech/errors'
import { inPhonemes, wordPattern, type Pronunciation } from '@/domain/speech/pronunciations'
import type { RuleGroup } from './claims'
import { cleanText } from './clean-text'
import { addS } from './english/inflections'
import type { Grammar } from './grammar'
import { phonemesOf } from './phoneme-alphabet'
import { respelledSound } from './respelling'
import { tokensOf, type Token } from './tokens'

export type OwnWords = {
  /** A person's own list goes before all rules. */
  rules: (pronunciations: readonly Pronunciation[]) => RuleGroup[]
  /** Gives the words of the list their sounds. Throws `PronunciationError`. */
  apply: (tokens: Token[], text: string, pronunciations: readonly Pronunciation[]) => void
}

/** Reads the lists of people; each of their entries is read once. */
export function createOwnWords(grammar: Grammar): OwnWords {
  const read = new WeakMap<Pronunciation, string>()
  const wordsOf = (entry: Pronunciation) => {
    const before = read.get(entry)
    if (before !== undefined) return before
    const words = wordsIn(entry.says, grammar)
    read.set(entry, words)
    return words
  }
  const genitive = grammar.isEnglish ? "'s" : 's'
  return {
    rules: (pronunciations) => {
      const rules = pronunciations.flatMap((entry) => {
        const pattern = wordPattern(entry)
        // What has a sound is one word, so that the sound can be put in its place.
        const says = isSound(entry) ? 'x' : wordsOf(entry)
        if (!pattern || says === '') return []
        return [{ pattern, say: ([, ending]: RegExpExecArray) => says + (ending ? genitive : '') }]
      })
      return rules.length > 0 ? [{ trigger: /\S/, rules }] : []
    },
    apply: (tokens, text, pronunciations) => {
      const words = new Map(tokens.map((token) => [token.start, token]))
      for (const entry of pronunciations.filter(isSound)) {
        for (const { 0: written, 1: ending, index } of text.matchAll(wordPattern(entry) ?? /$^/g)) {
          const token = words.get(index)
          if (token?.end !== index + written.length || token.phonemes !== undefined) continue
          const sound = soundOf(entry, grammar)
          token.phonemes = ending ? withS(sound, grammar) : sound
        }
      }
    },
  }
}

/** A respelling as if it stood in the text, numbers and signs in words; empty where nothing of it is heard. */
function wordsIn(says: string, { rules, pronounce }: Grammar): string {
  const tokens = tokensIn(says, rules)
  pronounce(tokens)
  if (!tokens.some(({ kind, phonemes }) => kind === 'word' && phonemes)) return ''
  // The point of an abbreviation ends the entry, and not the sentence it stands in.
  return tokens
    .map(({ text }) => text)
    .join(' ')
    .replace(/[ .]+(?<!\b\p{L}\.)$/u, '')
}

function tokensIn(says: string, rules: readonly RuleGroup[]): Token[] {
  try {
    return tokensOf(cleanText(says), rules)
  } catch (error) {
    if (error instanceof UnknownScriptError) return []
    throw error
  }
}

const isSound = (entry: Pronunciation) =>
  inPhonemes(entry) !== null || respelledSound(entry.says.trim(), 'us') !== undefined

function soundOf(entry: Pronunciation, { dialect }: Grammar): string {
  const phonemes = inPhonemes(entry)
  return phonemes === null ? respelledSound(entry.says.trim(), dialect)! : phonemesOf(phonemes)
}

const withS = (sound: string, { isEnglish, dialect }: Grammar) =>
  isEnglish ? addS(sound, dialect) : `${sound}s`
