import type { Rule } from '@/engines/voice/text/claims'
import type { RomanceWords } from './words'

/** Two digits of a year from here on are of the last century. */
const LAST_CENTURY = 50

export function dateRules(words: RomanceWords): Rule[] {
  const months = words.months.join('|')
  const short = words.months.map((month) => month.slice(0, 3)).join('|')
  return [
    { pattern: /\b(\d{4})-(\d{2})-(\d{2})\b/g, say: ([, y, m, d]) => dateOf(d!, m!, y) },
    {
      pattern: /\b(\d{1,2})([/.-])(\d{1,2})\2(\d{4})\b/g,
      say: ([, d, , m, y]) => dateOf(d!, m!, y),
    },
    {
      pattern: /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{2})(?![\d/])/g,
      say: ([, d, m, y]) => dateOf(d!, m!, `${Number(y) < LAST_CENTURY ? 20 : 19}${y}`),
    },
    {
      pattern: new RegExp(
        `(?<=(?<!\\p{L})(?:${words.beforeDay}),? )(\\d{1,2})/(\\d{1,2})(?![\\d/]| (?:${words.ofWhole})(?!\\p{L}))`,
        'giu',
      ),
      say: ([, day, month]) => dateOf(day!, month!, undefined),
    },
    {
      pattern: new RegExp(
        `(?<![\\d,.])(\\d{1,2})(\\.?[º°])? (?:de )?(?:(${months})|(${short})\\.?)(?!\\p{L})(?: (?:del? )?(\\d{4})(?!\\d))?`,
        'giu',
      ),
      say: ([, day, mark, month, abbreviated, year]) =>
        words.date(
          mark && Number(day) === 1 ? words.ordinal(1, 'masculine')! : day!,
          month ?? words.months.find((name) => name.startsWith(abbreviated!.toLowerCase()))!,
          year,
        ),
    },
  ]

  function dateOf(day: string, month: string, year: string | undefined): string | null {
    const name = words.months[Number(month) - 1]
    const isDay = Number(day) >= 1 && Number(day) <= 31
    return name && isDay ? words.date(String(Number(day)), name, year) : null
  }
}
