import type { Rule } from '@/engines/voice/text/claims'
import type { EnglishDialect } from './dialect'
import { cardinal, ordinal } from './numbers'

const VULGAR: Record<string, [number, number]> = {
  '½': [1, 2],
  '⅓': [1, 3],
  '⅔': [2, 3],
  '¼': [1, 4],
  '¾': [3, 4],
  '⅕': [1, 5],
  '⅖': [2, 5],
  '⅗': [3, 5],
  '⅘': [4, 5],
  '⅙': [1, 6],
  '⅚': [5, 6],
  '⅛': [1, 8],
  '⅜': [3, 8],
  '⅝': [5, 8],
  '⅞': [7, 8],
}
/** Larger denominators are more often a score or a count: `45/60` is read `45 over 60`. */
const LARGEST_NAMED = 20

export function fractionRules(dialect: EnglishDialect): Rule[] {
  return [
    {
      pattern: /(?:(\d+)[ -]?)?([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])/g,
      say: ([, whole, sign]) => mixed(whole, ...VULGAR[sign!]!),
    },
    {
      pattern: /(?<![\d/.])(?:(\d+)[ -])?\b(\d{1,3})\/(\d{1,4})\b(?![/\d])/g,
      say: ([, whole, top, bottom]) => mixed(whole, Number(top), Number(bottom)),
    },
  ]

  function mixed(whole: string | undefined, top: number, bottom: number): string {
    const part = fraction(top, bottom)
    if (whole === undefined) return part
    return `${cardinal(whole, dialect)} and ${top === 1 ? part.replace(/^one /, 'a ') : part}`
  }

  function fraction(top: number, bottom: number): string {
    const count = cardinal(top, dialect)
    if (top === 24 && bottom === 7) return 'twenty-four seven'
    if (bottom === 2) return `${count} ${top === 1 ? 'half' : 'halves'}`
    if (bottom === 4) return `${count} quarter${top === 1 ? '' : 's'}`
    const isNamed = bottom > 2 && top < bottom && (bottom <= LARGEST_NAMED || bottom === 100)
    if (isNamed) return `${count} ${ordinal(bottom, dialect)}${top === 1 ? '' : 's'}`
    return `${count} over ${cardinal(bottom, dialect)}`
  }
}
