import type { Rule } from '@/engines/voice/text/claims'
import type { EnglishDialect } from './dialect'
import { cardinal, decade, ordinal, year } from './numbers'

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const MONTH =
  '(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.?'
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
const YEAR = '(?:,? (\\d{4})(?![\\d,.]\\d|\\d))?'

/** What stands before a number of four digits that is a count and no year. */
const COUNTS_BEFORE = /(?:\b(?:exactly|nearly|almost|over|about|than|roughly|some|of all) )$/i
/** What stands after it. */
const COUNTED_AFTER =
  /^ (?:(?:of|new|more|square|cubic|metric|different|other)\b|people\b|men\b|women\b|children\b|feet\b|percent\b|(?!was\b|is\b|has\b|his\b|this\b|its\b|as\b|us\b|perhaps\b|across\b|always\b)[a-z]{2,}s\b)/

export function dateRules(dialect: EnglishDialect): Rule[] {
  return [
    { pattern: /\b(\d{4})-(\d{2})-(\d{2})\b/g, say: ([, y, m, d]) => date(d!, m!, y!) },
    {
      pattern: /\b(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})\b/g,
      say: ([, first, second, y]) =>
        dialect === 'gb' ? date(first!, second!, fullYear(y!)) : date(second!, first!, fullYear(y!)),
    },
    {
      pattern: /\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/g,
      say: ([, d, m, y]) => date(d!, m!, y!),
    },
    {
      pattern: new RegExp(`\\b${MONTH} ${DAY}${YEAR}(?![\\d:/]|\\.\\d)`, 'g'),
      say: ([, month, d, y]) => isDay(d!) && `${fullMonth(month!)} ${ordinal(d!, dialect)}${commaYear(y)}`,
    },
    {
      pattern: new RegExp(`\\b(the )?${DAY} (?:of )?${MONTH}(?![a-z])${YEAR}`, 'gi'),
      say: ([, the = 'the ', d, month, y]) =>
        isDay(d!) && `${the}${ordinal(d!, dialect)} of ${fullMonth(month!)}${commaYear(y)}`,
    },
    {
      pattern: new RegExp(`\\b${MONTH},? (\\d{4})\\b(?![,.]\\d)`, 'g'),
      say: ([, month, y]) => `${fullMonth(month!)} ${year(y!, dialect)}`,
    },
    { pattern: /\b(1[1-9]|20)(\d)0'?s\b/g, say: ([text]) => decade(text.replaceAll(/\D/g, '')) },
    { pattern: /(?<!\d)['’]?\b([1-9]0)'?s\b/g, say: ([, tens]) => decade(tens!) },
    {
      pattern: /\b(\d{4})\s?[-–]\s?(\d{4})\b(?![,.-]\d)/g,
      say: ([, from, to]) =>
        isYear(from!) && isYear(to!) && from! < to! && `${year(from!, dialect)} to ${year(to!, dialect)}`,
    },
    {
      pattern: /\b(\d{4})[-–](\d{2})\b(?!-)/g,
      say: ([, from, to]) =>
        isYear(from!) && to! > from!.slice(2) && `${year(from!, dialect)} to ${cardinal(to!, dialect)}`,
    },
    {
      pattern: /\b(\d{1,4}) ?(AD|BC|BCE|CE)\b/g,
      say: ([, y, era]) => `${year(y!, dialect)} ${dotted(era!)}`,
    },
    {
      pattern: /(?<![\d.,:/$£€¥-])\b(1[1-9]\d\d|20\d\d)\b(?![,.:/]\d|[-–]\d|%)/g,
      say: (match) => (isCount(match) ? null : year(match[1]!, dialect)),
    },
  ]

  function date(d: string, month: string, y: string) {
    const name = MONTHS[Number(month) - 1]
    return name !== undefined && isDay(d) && `${name} ${ordinal(Number(d), dialect)}, ${year(y, dialect)}`
  }

  function commaYear(y: string | undefined): string {
    return y === undefined ? '' : `, ${year(y, dialect)}`
  }
}

function isCount({ input, index }: RegExpExecArray): boolean {
  return COUNTS_BEFORE.test(input.slice(0, index)) || COUNTED_AFTER.test(input.slice(index + 4, index + 24))
}

const isDay = (text: string) => Number(text) >= 1 && Number(text) <= 31
const isYear = (text: string) => Number(text) >= 1100 && Number(text) <= 2099
const fullYear = (text: string) => (text.length === 2 ? `20${text}` : text)
const fullMonth = (name: string) =>
  MONTHS.find((month) => month.toLowerCase().startsWith(name.slice(0, 3).toLowerCase()))!

/** Letters that are to be named one by one, whatever word they would make. */
export function dotted(letters: string): string {
  return Array.from(letters.toUpperCase(), (letter) => `${letter}.`).join('')
}
