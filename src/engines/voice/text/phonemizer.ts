import { isInPhonemes, wordPattern, type Pronunciation } from '@/domain/speech/pronunciations'
import type { VoiceLanguage } from '@/domain/speech/voices'
import type { RuleGroup } from './claims'
import { cleanText } from './clean-text'
import type { EnglishDialect } from './english/dialect'
import { createEnglishPronouncer } from './english/pronounce'
import { addS } from './english/inflections'
import { englishRules } from './english/rules'
import { pronounceItalian } from './italian/pronounce'
import { italianRules } from './italian/rules'
import { createLexicon } from './lexicon'
import { englishPhonemes, phonemesOf, type Vocabulary } from './phoneme-alphabet'
import { respelledSound } from './respelling'
import { pronounceSpanish } from './spanish/pronounce'
import { spanishRules } from './spanish/rules'
import { tokensOf, type Token } from './tokens'
import { utterancesOf, type Utterance } from './utterance'

type Grammar = {
  rules: RuleGroup[]
  pronounce: (tokens: Token[]) => void
  isEnglish: boolean
  /** Of respellings, also where the language is another. */
  dialect: EnglishDialect
}

/** Turns sentences of one language into what the model speaks. */
export type Phonemizer = {
  /** Words with their sounds, and marks. Throws as `utterances`. */
  tokens: (sentence: string, pronunciations?: readonly Pronunciation[]) => Token[]
  /** Throws `UnknownScriptError`, and `PronunciationError` for an entry of the list that cannot be read. */
  utterances: (sentence: string, pronunciations?: readonly Pronunciation[]) => Utterance[]
}

/** Reads a text file of the model's lexicon: `us`, `letters-us`, `gb`, `letters-gb`. */
export type ReadLexicon = (name: string) => Promise<string>

export async function createPhonemizer(
  language: VoiceLanguage,
  vocabulary: Vocabulary,
  read: ReadLexicon,
): Promise<Phonemizer> {
  const grammar = await grammarOf(language, read)
  const phonemizer: Phonemizer = {
    tokens: (sentence, pronunciations = []) => {
      const text = cleanText(sentence)
      const rules =
        pronunciations.length > 0 ? [ownRules(pronunciations, grammar), ...grammar.rules] : grammar.rules
      const tokens = tokensOf(text, rules)
      if (pronunciations.length > 0) applyOwn(tokens, text, pronunciations, grammar, vocabulary)
      grammar.pronounce(tokens)
      if (grammar.isEnglish) nameAsTrained(tokens)
      return tokens
    },
    utterances: (sentence, pronunciations) =>
      utterancesOf(phonemizer.tokens(sentence, pronunciations), vocabulary),
  }
  return phonemizer
}

async function grammarOf(language: VoiceLanguage, read: ReadLexicon): Promise<Grammar> {
  if (language === 'es')
    return { rules: spanishRules, pronounce: pronounceSpanish, isEnglish: false, dialect: 'us' }
  if (language === 'it')
    return { rules: italianRules, pronounce: pronounceItalian, isEnglish: false, dialect: 'us' }
  const dialect = language === 'en-GB' ? 'gb' : 'us'
  const [entries, letters] = await Promise.all([read(dialect), read(`letters-${dialect}`)])
  return {
    rules: englishRules(dialect),
    pronounce: createEnglishPronouncer(createLexicon(entries, letters), dialect),
    isEnglish: true,
    dialect,
  }
}

function nameAsTrained(tokens: Token[]): void {
  for (const token of tokens)
    if (token.phonemes !== undefined) token.phonemes = englishPhonemes(token.phonemes)
}

/** A person's own list goes before all rules. What it stands for is one word, so that its sound can be put in its place. */
function ownRules(pronunciations: readonly Pronunciation[], { isEnglish }: Grammar): RuleGroup {
  const genitive = isEnglish ? "'s" : 's'
  const rules = pronunciations.flatMap((entry) => {
    const pattern = wordPattern(entry)
    const says = isSound(entry) ? 'x' : entry.says
    return pattern ? [{ pattern, say: ([, ending]: RegExpExecArray) => says + (ending ? genitive : '') }] : []
  })
  return { trigger: /\S/, rules }
}

const isSound = (entry: Pronunciation) =>
  isInPhonemes(entry) || respelledSound(entry.says.trim(), 'us') !== undefined

function applyOwn(
  tokens: Token[],
  text: string,
  pronunciations: readonly Pronunciation[],
  grammar: Grammar,
  vocabulary: Vocabulary,
) {
  const words = new Map(tokens.map((token) => [token.start, token]))
  for (const entry of pronunciations.filter(isSound)) {
    for (const { 0: written, 1: ending, index } of text.matchAll(wordPattern(entry) ?? /$^/g)) {
      const token = words.get(index)
      if (token?.end !== index + written.length || token.phonemes !== undefined) continue
      const sound = ownSound(entry, grammar, vocabulary)
      token.phonemes = ending ? withS(sound, grammar) : sound
    }
  }
}

function ownSound(entry: Pronunciation, { dialect }: Grammar, vocabulary: Vocabulary): string {
  const says = entry.says.trim()
  return isInPhonemes(entry) ? phonemesOf(says.slice(1, -1), vocabulary) : respelledSound(says, dialect)!
}

const withS = (sound: string, { isEnglish, dialect }: Grammar) =>
  isEnglish ? addS(sound, dialect) : `${sound}s`
