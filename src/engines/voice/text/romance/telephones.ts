import type { Rule } from '@/engines/voice/text/claims'
import type { Numerals } from './numerals'
import type { RomanceWords } from './words'

/** Shorter ones are counts. */
const FEWEST_DIGITS = 6

/** Telephone numbers are read digit by digit, with a pause between groups. */
export function telephoneRules(words: RomanceWords, { oneByOne }: Numerals): Rule[] {
  const group = '\\(?\\d+\\)?'
  return [
    // With the country, after `tel.`, or with a code of the city in brackets or with a zero.
    `(?<![\\p{L}\\d.,])\\+${group}(?:[ ./-]?${group})+`,
    `(?<=(?<!\\p{L})(?:${words.beforeTelephone}):? )${group}(?:[ ./-]${group})*`,
    `(?<![\\p{L}\\d.,/-]|\\d )(?:\\(\\d{2,4}\\)|0\\d{1,4})[ /-]?\\d{3,}(?:[ -]\\d+)*(?![\\d/]|[.,:]\\d)`,
    // `347-1234567`, `333 123 4567`, `612 345 678`, `91 123 45 67`, `555-1234`.
    '(?<![\\p{L}\\d.,/$€£-])\\d{2,4}[ /-]\\d{5,8}(?![\\d/-]|[.,:]\\d)',
    '(?<![\\p{L}\\d.,])(?!\\d{1,3}(?: \\d{3})+(?! ?\\d))\\d{1,3}(?: \\d{2,4}){2,5}(?!\\d)',
    '(?<![\\p{L}\\d.,]|\\d )[6-9]\\d\\d \\d{3} \\d{3}(?! ?\\d)',
    '(?<![\\p{L}\\d.,/$€£-])(?:\\d{3}|(?!1\\d|20)\\d{4})-\\d{4}(?![\\d-])',
    // Codes: `978-84-376-0494-7`.
    '(?<![\\p{L}\\d.,/-])\\d+(?:-\\d+){2,}(?![\\d-])',
    `(?<![\\p{L}\\d.,])(?:${words.telephone})(?![\\d]|[.,]\\d)`,
  ].map((pattern) => ({
    pattern: new RegExp(pattern, 'giu'),
    say: ([text]) => {
      if (text.replaceAll(/\D/g, '').length < FEWEST_DIGITS) return null
      return (text.match(/\+?\d+/g) ?? []).map(oneByOne).join(', ')
    },
  }))
}
