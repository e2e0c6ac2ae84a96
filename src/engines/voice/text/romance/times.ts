import type { Rule } from '@/engines/voice/text/claims'
import { sentenceEnd, type Numerals } from './numerals'
import type { RomanceWords } from './words'

const HOURS = '([01]?\\d|2[0-4])'
const HALF = ' ?([ap])(?:\\. ?m\\.|m(?!\\p{L}))'

export function timeRules(words: RomanceWords, { counted }: Numerals): Rule[] {
  const point = `(?<![\\d.,])${HOURS}\\.([0-5]\\d)(?![\\d]|[.,]\\d)`
  const hour = '(?: ?(?:h|hs|horas|hrs?|ore)(?![\\p{L}\\d])\\.?| (?:en|in) punto(?!\\p{L}))?'
  return [
    {
      pattern: new RegExp(`(?<![\\d:])(\\d{1,2})(?:[:.]([0-5]\\d))?${HALF}`, 'giu'),
      say: (match) => ofHalf(match),
    },
    {
      pattern: /\b(\d{1,2}):([0-5]\d):([0-5]\d)\b/g,
      say: ([, h, m, s]) => duration([h!, words.hour], [m!, words.minute], [s!, words.second]),
    },
    {
      pattern: new RegExp(`(?<![\\d:])${HOURS}:([0-5]\\d)(?![\\d:])${hour}`, 'giu'),
      say: ([, h, m]) => words.time(Number(h), Number(m)),
    },
    {
      // `ore 14.30`, and the end of `ore 9.00-13.00`.
      pattern: new RegExp(
        `(?<=(?<!\\p{L})(?:${words.beforeTime})(?:\\d{1,2}[.:]\\d\\d ?[-–—] ?)?)${point}${hour}`,
        'giu',
      ),
      say: ([, h, m]) => words.time(Number(h), Number(m)),
    },
    {
      pattern: new RegExp(`${point} ?(?:${words.afterTime})(?!\\p{L})\\.?`, 'gu'),
      say: ([, h, m]) => words.time(Number(h), Number(m)),
    },
    {
      pattern: /\b(\d{1,2}) ?h ?([0-5]\d)(?: ?(?:min|m))?\b/g,
      say: ([, h, m]) => duration([h!, words.hour], [m!, words.minute]),
    },
  ]

  function ofHalf(match: RegExpExecArray): string | null {
    const [, hours, minutes, half] = match
    if (Number(hours) > 12) return null
    const time = minutes === undefined || minutes === '00' ? words.counted(hours!, words.hour[0]) : null
    const said = time ?? words.time(Number(hours), Number(minutes))
    const part = words.partOfDay(half!.toLowerCase() as 'a' | 'p', Number(hours))
    return `${said} ${part}${sentenceEnd(match)}`
  }

  function duration(...parts: [string, readonly [string, string]][]): string {
    const said = parts
      .filter(([count]) => Number(count) > 0)
      .map(([count, noun]) => counted(String(Number(count)), noun))
    const last = said.pop() ?? counted('0', parts[0]![1])
    return said.length > 0 ? `${said.join(' ')} ${words.and} ${last}` : last
  }
}
