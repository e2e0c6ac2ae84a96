import type { Token } from '@/engines/voice/text/tokens'
import type { EnglishDialect } from './dialect'

const VOWEL = /^[ˈˌ]?[aeiouæɑɔəɛɜɪʊʌᵊᵻAIOQWYɒ]/u

/** Little words whose sound depends on the next one, and letters that are also words. */
export function weakForm(
  text: string,
  next: Token | undefined,
  startsSentence: boolean,
  dialect: EnglishDialect,
): string | undefined {
  const isBeforeVowel = next !== undefined && VOWEL.test(next.phonemes ?? '')
  switch (text) {
    case 'the':
    case 'The':
      return isBeforeVowel ? 'ði' : 'ðə'
    case 'a':
      return 'ɐ'
    case 'A':
      return startsSentence && next !== undefined ? 'ɐ' : 'ˈA'
    case 'an':
    case 'An':
      return 'ɐn'
    case 'I':
      return 'ˌI'
    case 'to':
    case 'To':
      if (next === undefined) return dialect === 'gb' ? 'tˈuː' : 'tˈu'
      return isBeforeVowel ? 'tʊ' : 'tə'
    default:
      return undefined
  }
}
