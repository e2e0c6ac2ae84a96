import type { Pronunciation } from '@/domain/speech/pronunciations'
import type { VoiceLanguage } from '@/domain/speech/voices'
import { cleanText } from './clean-text'
import { grammarOf, type ReadLexicon } from './grammar'
import { createOwnWords } from './own-words'
import { englishPhonemes, type Vocabulary } from './phoneme-alphabet'
import { tokensOf, type Token } from './tokens'
import { utterancesOf, type Utterance } from './utterance'

/** Turns sentences of one language into what the model speaks. */
export type Phonemizer = {
  /** Words with their sounds, and marks. Throws as `utterances`. */
  tokens: (sentence: string, pronunciations?: readonly Pronunciation[]) => Token[]
  /** Throws `UnknownScriptError`, and `PronunciationError` for phonemes of the list that cannot be read. */
  utterances: (sentence: string, pronunciations?: readonly Pronunciation[]) => Utterance[]
}

export async function createPhonemizer(
  language: VoiceLanguage,
  vocabulary: Vocabulary,
  read: ReadLexicon,
): Promise<Phonemizer> {
  const grammar = await grammarOf(language, read)
  const own = createOwnWords(grammar)
  const phonemizer: Phonemizer = {
    tokens: (sentence, pronunciations = []) => {
      const text = cleanText(sentence)
      const tokens = tokensOf(text, [...own.rules(pronunciations), ...grammar.rules])
      own.apply(tokens, text, pronunciations)
      grammar.pronounce(tokens)
      if (grammar.isEnglish) nameAsTrained(tokens)
      return tokens
    },
    utterances: (sentence, pronunciations) =>
      utterancesOf(phonemizer.tokens(sentence, pronunciations), vocabulary),
  }
  return phonemizer
}

function nameAsTrained(tokens: Token[]): void {
  for (const token of tokens)
    if (token.phonemes !== undefined) token.phonemes = englishPhonemes(token.phonemes)
}
