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
        if (!isMeant(match)) return match[0].replace(' ', '')
        const name = match[0].toLowerCase()
        const spoken = abbreviations[name] ?? abbreviations[name.replaceAll(/\.(?=\p{L})/gu, '. ')]!
        return spoken + sentenceEnd(match)
      },
    },
  ]
}

/** Capitals are letters of a name where no year stands before them, and no sentence begins: `A.C. Milan`, `de P.D. James`. */
function isMeant({ 0: text, input, index }: RegExpExecArray): boolean {
  const before = input.slice(0, index)
  if (/^[AD]\. ?C\.$/.test(text))
    return /(?:\d|(?<![\p{L}.])[IVXLCDM]+|\d [Ss]ec(?:\.|olo)|\p{Lu} [Ss]ec(?:\.|olo)) ?$/u.test(before)
  if (/^P\. ?D\.$/.test(text)) return /(?:^|[.!?…:\n]["'”’»)]*)\s*$/.test(before)
  return true
}
