import type { Rule } from '@/engines/voice/text/claims'
import type { EnglishDialect } from './dialect'
import { cardinal, decade, ordinal, year } from './numbers'

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const MONTH =
  '(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.?'
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
const DAYS = `${DAY}(?:\\s?[-–]\\s?${DAY})?`
const YEAR = '(?:,? (\\d{4})(?![\\d,.]\\d|\\d))?'

/** What stands before a number of four digits that is a count and no year. */
const COUNTS_BEFORE = /(?:\b(?:exactly|nearly|almost|over|about|than|roughly|some|of all) )$/i
/** What stands after it. */
const COUNTED_AFTER =
  /^ (?:(?:of|new|more|square|cubic|metric|different|other)\b|people\b|men\b|women\b|children\b|feet\b|percent\b|(?!was\b|is\b|has\b|his\b|this\b|its\b|as\b|us\b|perhaps\b|across\b|always\b)[a-z]{2,}s\b)/
/** Before two numbers that are a day without its year. */
export const DATES_BEFORE =
  /\b(?:due|dated?:?|deadline:?|on|by|until|till|since|before|after|starts?|starting|begins|ends|through|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?) $/i
/** What decades are known for, so that `80s` are no seconds. */
const DECADES_OF_CULTURE =
  /(?<![\w.,$£€'’:+-])([2-9]0)s(?=(?:(?:,? (?:and|or|&) |, ?| ?[–/-] ?)[2-9]0'?s)* (?:music|hits|pop|rock|disco|punk|synth\w*|funk|soul|songs|tunes|classics|bands|movies|films|sitcoms?|cartoons|comed(?:y|ies)|fashion|styles?|hair|clothes|decor|nostalgia|vibes?|era|icons?|kids?|theme|aesthetic|throwbacks?)\b(?!-)|-(?:style|inspired|era|themed)\b)/g
/** With one of these a day needs no article of its own: `your 3 May letter`. */
const DETERMINER_BEFORE = /\b(?:the|an?|this|that|my|your|his|her|its|our|their) $/i
/** Years of two digits from here on are of the last century. */
const FIRST_OF_LAST_CENTURY = 50

/** Points in time as machines write them; they hold a date and a time. */
export function timestampRules(dialect: EnglishDialect): Rule[] {
  return [
    {
      pattern:
        /\b(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?(?:Z|([+-−])(\d{2}):?(\d{2})?)?(?![\d:])/g,
      say: (match) => {
        const [text, y, m, d, hours, minutes, sign, offset, part] = match
        const day = dateOf(match, d!, m!, y!, dialect)
        if (!day) return null
        const past = sign === '+' ? ' plus' : ' minus'
        const away = [offset, part]
          .filter((count) => Number(count ?? 0) > 0)
          .map((count) => ` ${small(count!)}`)
        const zone = text.endsWith('Z') || sign ? ' U.T.C.' : ''
        return `${day}, ${clockOf(hours!, minutes!)}${zone}${away.length > 0 ? past : ''}${away.join('')}`
      },
    },
  ]

  function small(count: string): string {
    return cardinal(Number(count), dialect)
  }

  function clockOf(hours: string, minutes: string): string {
    if (Number(minutes) === 0) return Number(hours) === 0 ? 'midnight' : `${small(hours)} hundred`
    return `${small(hours)} ${minutes.startsWith('0') ? 'oh ' : ''}${small(minutes)}`
  }
}

export function dateRules(dialect: EnglishDialect): Rule[] {
  return [
    {
      pattern: /\b(\d{4})([-/])(\d{2})\2(\d{2})\b/g,
      say: (match) => dateOf(match, match[4]!, match[3]!, match[1]!, dialect),
    },
    {
      pattern: /\b(\d{1,2})([/.])(\d{1,2})\2(\d{4})\b|\b(\d{1,2})\/(\d{1,2})\/(\d{2})\b/g,
      say: (match) => {
        const [, a, mark, b, y, first = a, second = b, short] = match
        const inFull = y ?? fullYear(short!)
        const isDayFirst = dialect === 'gb' || mark === '.'
        const [d, m] = isDayFirst ? [first!, second!] : [second!, first!]
        return dateOf(match, d, m, inFull, dialect) || dateOf(match, m, d, inFull, dialect)
      },
    },
    {
      pattern: /(?<![\d/.])\b(\d{1,2})\/(\d{1,2})\b(?![/\d]| of\b)/g,
      say: (match) => {
        if (!DATES_BEFORE.test(textBefore(match))) return null
        const [d, m] = dialect === 'gb' ? [match[1]!, match[2]!] : [match[2]!, match[1]!]
        return dayOfMonth(match, d, m, dialect)
      },
    },
    {
      pattern: new RegExp(`\\b${MONTH} ${DAYS}${YEAR}(?![\\d:/%]|\\.\\d)`, 'g'),
      say: ([, month, d, last, y]) => isDay(d!) && `${fullMonth(month!)} ${days(d!, last)}${commaYear(y)}`,
    },
    {
      pattern: new RegExp(`\\b${DAYS} (?:of )?${MONTH}(?![a-z])${YEAR}`, 'g'),
      say: (match) => {
        const [, d, last, month, y] = match
        return isDay(d!) && withArticle(match, `${days(d!, last)} of ${fullMonth(month!)}${commaYear(y)}`)
      },
    },
    {
      pattern: new RegExp(`\\b${MONTH},? (\\d{4})\\b(?![,.]\\d)`, 'g'),
      say: ([, month, y]) => `${fullMonth(month!)} ${year(y!, dialect)}`,
    },
    { pattern: /\b(1[1-9]|20)(\d)0'?s\b/g, say: ([text]) => decade(text.replaceAll(/\D/g, '')) },
    {
      // Without a sign of its years, `30s` are seconds.
      pattern: /(?=\d)(?<=(?<!\d)['’]|\b(?:the|his|her|my|our|their|your|early|late|mid)[ -])([1-9]0)'?s\b/gi,
      say: ([, tens]) => decade(tens!),
    },
    {
      // `70s music`, `80s and 90s hits`
      pattern: DECADES_OF_CULTURE,
      say: ([, tens]) => decade(tens!),
    },
    { pattern: /(?<![\w'])['’](\d\d)\b(?!['’])/g, say: ([, short]) => shortYear(short!) },
    {
      // A season: `1999/2000`.
      pattern: /(?<![\w/.,])(\d{4})\/(\d{4})\b(?![/,.-]?\d)/g,
      say: ([, from, to]) =>
        isYear(from!) && Number(to) === Number(from) + 1 && `${year(from!, dialect)} ${year(to!, dialect)}`,
    },
    {
      pattern: /\b(\d{4})\s?[-–]\s?(\d{4})\b(?![,.-]\d)/g,
      say: ([, from, to]) =>
        isYear(from!) && isYear(to!) && from! < to! && `${year(from!, dialect)} to ${year(to!, dialect)}`,
    },
    {
      pattern: /\b(\d{4})([-–/])(\d{2})\b(?!-)/g,
      say: ([, from, mark, to]) =>
        isYear(from!) &&
        to! > from!.slice(2) &&
        `${year(from!, dialect)} ${mark === '/' ? '' : 'to '}${shortYear(to!)}`,
    },
    {
      pattern: /\b(\d{1,4}) ?(AD|BC|BCE|CE)\b/g,
      say: ([, y, era]) => `${year(y!, dialect)} ${dotted(era!)}`,
    },
    {
      pattern:
        /(?:(?<![\d.,:/$£€¥-])|(?<=\b(?:post|pre|mid|early|late|circa)-))\b(1[1-9]\d\d|20\d\d)\b(?![,.:/]\d|[-–]\d|%)/g,
      say: (match) => (isCount(match) ? null : year(match[1]!, dialect)),
    },
    // Years of the eleventh century are rarer than counts.
    {
      pattern:
        /(?=10)(?<=\b(?:in|since|year|until|circa|after|before|AD) )(10[1-9]\d)\b(?![,.:/]\d|[-–]\d|%)/gi,
      say: (match) => (isCount(match) ? null : year(match[1]!, dialect)),
    },
  ]

  function days(first: string, last: string | undefined): string {
    const from = ordinal(first, dialect)
    return last === undefined ? from : `${from} to ${ordinal(last, dialect)}`
  }

  function commaYear(y: string | undefined): string {
    return y === undefined ? '' : `, ${year(y, dialect)}`
  }

  function shortYear(short: string): string {
    return `${short.startsWith('0') ? 'oh ' : ''}${cardinal(Number(short), dialect)}`
  }
}

function dateOf(
  match: RegExpExecArray,
  d: string,
  month: string,
  y: string,
  dialect: EnglishDialect,
): string | false {
  const day = dayOfMonth(match, d, month, dialect)
  return day !== null && `${day}, ${year(y, dialect)}`
}

function dayOfMonth(
  match: RegExpExecArray,
  d: string,
  month: string,
  dialect: EnglishDialect,
): string | null {
  const name = MONTHS[Number(month) - 1]
  if (name === undefined || !isDay(d)) return null
  const day = ordinal(Number(d), dialect)
  return dialect === 'gb' ? withArticle(match, `${day} of ${name}`) : `${name} ${day}`
}

function withArticle(match: RegExpExecArray, day: string): string {
  return DETERMINER_BEFORE.test(textBefore(match)) ? day : `the ${day}`
}

function isCount(match: RegExpExecArray): boolean {
  const { input, index } = match
  return COUNTS_BEFORE.test(textBefore(match)) || COUNTED_AFTER.test(input.slice(index + 4, index + 24))
}

/** As much as any rule looks back at. */
const textBefore = ({ input, index }: RegExpExecArray) => input.slice(Math.max(0, index - 24), index)

const isDay = (text: string) => Number(text) >= 1 && Number(text) <= 31
const isYear = (text: string) => Number(text) >= 1100 && Number(text) <= 2099
const fullYear = (short: string) => (Number(short) < FIRST_OF_LAST_CENTURY ? '20' : '19') + short
const fullMonth = (name: string) =>
  MONTHS.find((month) => month.toLowerCase().startsWith(name.slice(0, 3).toLowerCase()))!

/** Letters that are to be named one by one, whatever word they would make. */
export function dotted(letters: string): string {
  return Array.from(letters.toUpperCase(), (letter) => `${letter}.`).join('')
}
