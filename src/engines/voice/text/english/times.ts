import type { Rule } from '@/engines/voice/text/claims'
import { dotted } from './dates'
import type { EnglishDialect } from './dialect'
import { cardinal } from './numbers'

/** The point after `p.m.` also ends the sentence when a capital or nothing follows. */
const AM_PM = '\\s?([ap])(?:\\.\\s?m\\.|m\\b)'

export function timeRules(dialect: EnglishDialect): Rule[] {
  return [
    {
      pattern: new RegExp(`\\b(\\d{1,2}):([0-5]\\d)(?::([0-5]\\d))?${AM_PM}`, 'gi'),
      say: (match) => clock(match[1]!, match[2]!, '') + half(match[4]!, match),
    },
    {
      pattern: new RegExp(`\\b(\\d{1,2})${AM_PM}`, 'gi'),
      say: (match) => cardinal(match[1]!, dialect) + half(match[2]!, match),
    },
    { pattern: /\b(\d{1,2}):([0-5]\d):([0-5]\d)(?:\.\d+)?\b/g, say: ([, h, m, s]) => duration(h!, m!, s!) },
    {
      pattern: /\b([01]?\d|2[0-3]):([0-5]\d)(?: ?(?:o'clock|hours)\b)?(?![:\d])/g,
      say: ([, hours, minutes]) => clock(hours!, minutes!, " o'clock"),
    },
  ]

  function clock(hours: string, minutes: string, onTheHour: string): string {
    const hour = cardinal(Number(hours), dialect)
    if (Number(minutes) === 0) return hour + onTheHour
    return `${hour} ${minutes.startsWith('0') ? 'oh ' : ''}${cardinal(Number(minutes), dialect)}`
  }

  function duration(...[hours, minutes, seconds]: [string, string, string]): string {
    const parts = [
      [hours, 'hour'],
      [minutes, 'minute'],
      [seconds, 'second'],
    ] as const
    return parts
      .filter(([count]) => Number(count) > 0)
      .map(([count, unit]) => `${cardinal(Number(count), dialect)} ${unit}${Number(count) === 1 ? '' : 's'}`)
      .join(' ')
  }
}

function half(letter: string, match: RegExpExecArray): string {
  const rest = match.input.slice(match.index + match[0].length)
  const isEnd = match[0].endsWith('.') && /^\s*($|["')]|\s[A-Z])/.test(rest)
  return ` ${dotted(`${letter}m`)}${isEnd ? ' .' : ''}`
}
