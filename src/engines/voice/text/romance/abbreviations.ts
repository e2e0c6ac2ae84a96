import type { Rule } from '@/engines/voice/text/claims'
import { oneOf, sentenceEnd } from './numerals'
import type { RomanceWords } from './words'

export function abbreviationRules({ abbreviations }: RomanceWords): Rule[] {
  // With or without a space between the letters.
  const names = oneOf(Object.keys(abbreviations)).replaceAll('\\. ', '\\. ?')
  return [
    {
      pattern: new RegExp(`(?<![\\p{L}.])(?:${names})(?!\\p{L})`, 'giu'),
      say: (match) => {
        const name = match[0].toLowerCase()
        const spoken = abbreviations[name] ?? abbreviations[name.replaceAll(/\.(?=\p{L})/gu, '. ')]!
        return spoken + sentenceEnd(match)
      },
    },
  ]
}
