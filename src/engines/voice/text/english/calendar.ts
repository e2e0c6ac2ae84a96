import type { Rule } from '@/engines/voice/text/claims'

/** Only with a capital: the cat sat in the sun. */
const CALENDAR: Record<string, string> = {
  Jan: 'January',
  Feb: 'February',
  Mar: 'March',
  Apr: 'April',
  Jun: 'June',
  Jul: 'July',
  Aug: 'August',
  Sep: 'September',
  Sept: 'September',
  Oct: 'October',
  Nov: 'November',
  Dec: 'December',
  Mon: 'Monday',
  Tue: 'Tuesday',
  Tues: 'Tuesday',
  Wed: 'Wednesday',
  Thu: 'Thursday',
  Thur: 'Thursday',
  Thurs: 'Thursday',
  Fri: 'Friday',
  Sat: 'Saturday',
  Sun: 'Sunday',
}
const alternatives = (names: string[]) => names.toSorted((a, b) => b.length - a.length).join('|')
const DAYS_AND_MONTHS = alternatives(Object.keys(CALENDAR))
const DAYS = alternatives(Object.keys(CALENDAR).filter((name) => CALENDAR[name]!.endsWith('day')))
const NAMED = `${DAYS_AND_MONTHS}|May|June|July`
/** What joins days or months: `Mon-Fri`, `Sat and Sun`; Jan and June may be sisters. */
const DASH = '\\.?\\s?[-–]\\s?'
const WORD = '\\.?,? (?:and|or|to|through|&) '

/** Days and months that are written short, with or without a point, where they can be nothing else. */
export const calendarRules: Rule[] = [
  {
    pattern: new RegExp(
      `\\b(${DAYS_AND_MONTHS})(${DASH}(?=(?:${NAMED})\\b)|${WORD}(?=(?:${DAYS_AND_MONTHS})\\b))`,
      'g',
    ),
    say: ([, from, join]) =>
      `${CALENDAR[from!]} ${/[-–]/.test(join!) ? 'to' : join!.replace(/^\./, '').replace('&', 'and')} `,
  },
  {
    pattern: new RegExp(
      `(?<=\\b(?:(?:${NAMED})${DASH}|(?:${DAYS_AND_MONTHS})${WORD}))(${DAYS_AND_MONTHS})\\b(?:\\.(?=[,;:)]|\\s+[a-z\\d]))?`,
      'g',
    ),
    say: ([, to]) => CALENDAR[to!]!,
  },
  {
    // Beside a date or the hours of that day: `Sat, Nov 8`, `Sat 10–4`.
    pattern: new RegExp(
      `(?<!\\b[Tt]he (?=Sun))\\b(${DAYS})(?=,? (?:(?:${NAMED})[a-z]* \\d|\\d{1,2}\\b(?! (?:hours?|minutes?|days?|years?|people|times|[mb]illion)\\b)))`,
      'g',
    ),
    say: ([, name]) => CALENDAR[name!]!,
  },
  {
    pattern: new RegExp(`(?<![\\w.])(${DAYS_AND_MONTHS})\\.(?=[,;:)–—-]|\\s+[a-z\\d])`, 'g'),
    say: ([, name]) => CALENDAR[name!]!,
  },
]
