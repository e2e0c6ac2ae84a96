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
  '⅐': [1, 7],
  '⅛': [1, 8],
  '⅜': [3, 8],
  '⅝': [5, 8],
  '⅞': [7, 8],
  '⅑': [1, 9],
  '⅒': [1, 10],
}
const SIGNS = `[${Object.keys(VULGAR).join('')}]`
/** One sign, or two numbers of which the first is the smaller one. */
export const FRACTION = `${SIGNS}|\\b\\d{1,3}/\\d{1,4}\\b(?![/\\d])`
/** Larger denominators are more often a score or a count: `45/60` is read `45 over 60`. */
const LARGEST_NAMED = 20
/** Names made of two numbers, of which nothing is divided. */
const PAIRS = new Set(['24/7', '9/11', '50/50', '20/20', '80/20', '60/40', '70/30'])

export function fractionRules(dialect: EnglishDialect): Rule[] {
  return [
    {
      // Of music: `4/4 time`.
      pattern:
        /(?<![\w/.])([2-9]|12)\/([248]|16)(?= (?:time|beats?|grooves?|met(?:er|re)|rhythms?|feel|signature|swing)\b)/g,
      say: ([, beats, note]) => `${cardinal(beats!, dialect)} ${cardinal(note!, dialect)}`,
    },
    {
      pattern: new RegExp(`(?:(\\d+)[ -]?)?(${SIGNS})`, 'g'),
      say: ([, whole, sign]) => fractionIn(whole, sign!, dialect),
    },
    {
      pattern: /(?<![\d/.])(?:(\d+)[ -])?(\b\d{1,3}\/\d{1,4}\b)(?![/\d])/g,
      say: ([, whole, part]) => fractionIn(whole, part!, dialect),
    },
    { pattern: /(?<=\d)\/(?=\d)/g, say: () => ' slash ' },
  ]
}

/** `written` is a sign or two numbers; a whole number may stand before them. */
export function fractionIn(whole: string | undefined, written: string, dialect: EnglishDialect): string {
  if (PAIRS.has(written))
    return written
      .split('/')
      .map((part) => cardinal(part, dialect))
      .join(' ')
  const [top, bottom] = VULGAR[written] ?? (written.split('/').map(Number) as [number, number])
  const part = fraction(top, bottom, dialect)
  if (whole === undefined) return part
  return `${cardinal(whole, dialect)} and ${top === 1 ? part.replace(/^one /, 'a ') : part}`
}

function fraction(top: number, bottom: number, dialect: EnglishDialect): string {
  const count = cardinal(top, dialect)
  if (bottom === 2) return `${count} ${top === 1 ? 'half' : 'halves'}`
  if (bottom === 4) return `${count} quarter${top === 1 ? '' : 's'}`
  const isNamed = bottom > 2 && top < bottom && (bottom <= LARGEST_NAMED || bottom === 100)
  if (isNamed) return `${count} ${ordinal(bottom, dialect)}${top === 1 ? '' : 's'}`
  return `${count} over ${cardinal(bottom, dialect)}`
}
