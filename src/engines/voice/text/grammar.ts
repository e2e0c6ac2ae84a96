import type { VoiceLanguage } from '@/domain/speech/voices'
import type { RuleGroup } from './claims'
import type { EnglishDialect } from './english/dialect'
import { createEnglishPronouncer } from './english/pronounce'
import { englishRules } from './english/rules'
import { pronounceItalian } from './italian/pronounce'
import { italianRules } from './italian/rules'
import { createLexicon } from './lexicon'
import { pronounceSpanish } from './spanish/pronounce'
import { spanishRules } from './spanish/rules'
import type { Token } from './tokens'

/** How a language is read, and how its words sound. */
export type Grammar = {
  rules: RuleGroup[]
  pronounce: (tokens: Token[]) => void
  isEnglish: boolean
  /** Of respellings, also where the language is another. */
  dialect: EnglishDialect
}

/** Reads a text file of the model's lexicon: `us`, `letters-us`, `gb`, `letters-gb`. */
export type ReadLexicon = (name: string) => Promise<string>

export async function grammarOf(language: VoiceLanguage, read: ReadLexicon): Promise<Grammar> {
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
