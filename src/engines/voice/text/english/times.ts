import type { Rule } from '@/engines/voice/text/claims'
import { dotted } from './dates'
import type { EnglishDialect } from './dialect'
import { cardinal, numeral } from './numbers'
import { stopAfter } from './stops'

/** The point after `p.m.` also ends the sentence when a capital or nothing follows. */
const AM_PM = '\\s?([ap])(?:\\.\\s?m\\.|m\\b)'

/** As Britain writes it: `at 5.30`, `the 19.30 train`; but `at 5.30 percent`. */
const DOTTED_TIME =
  /(?=\d)(?<=(?<!\b(?:costs?|rose|fell|grew|up|down|prices?|increased|decreased) )\b(?:at|by|from|until|till) (?:\d\d?\.\d\d(?: to | and | or |[-–]))?)([01]?\d|2[0-3])\.([0-5]\d)(?=\s?[-–]\d|[,;:!?)]|\.?$|\.\s| (?:to|until|till|on|and|or|in the|for|from|sharp|today|tomorrow|tonight|this|every|each)\b)|(?=\d)(?<=\b[Tt]he )([01]?\d|2[0-3])\.([0-5]\d)(?= (?:train|bus|flight|ferry|service|show|performance|kick-off|from|to)\b)/g

export function timeRules(dialect: EnglishDialect): Rule[] {
  return [
    {
      pattern: new RegExp(`\\b(\\d{1,2})[:.]([0-5]\\d)(?::([0-5]\\d))?${AM_PM}`, 'gi'),
      say: (match) => clock(match[1]!, match[2]!, '') + half(match[4]!, match),
    },
    {
      pattern: new RegExp(`\\b(\\d{1,2})${AM_PM}`, 'gi'),
      say: (match) => cardinal(match[1]!, dialect) + half(match[2]!, match),
    },
    {
      // Of a race: `1:23.45`.
      pattern: /(?<![\d:.])(\d{1,2}):([0-5]\d)\.(\d{1,3})(?![\w:]|\.\d)/g,
      say: ([, minutes, seconds, part]) => {
        const ofMinutes = Number(minutes) > 0 ? duration('0', minutes!, '0') : ''
        return `${ofMinutes} ${numeral(`${Number(seconds)}.${part!}`, dialect)} seconds`
      },
    },
    { pattern: /\b(\d{1,2}):([0-5]\d):([0-5]\d)(?:\.\d+)?\b/g, say: ([, h, m, s]) => duration(h!, m!, s!) },
    {
      pattern:
        /\b(\d+)\s?h(?:rs?\.?|ours?)?\s?(\d{1,2})(?:\s?m(?:ins?\.?)?)?(?:\s?(\d{1,2})\s?s(?:ecs?\.?)?)?(?![\p{L}\d:])/gu,
      say: (match) => duration(match[1]!, match[2]!, match[3] ?? '0') + stopAfter(match),
    },
    {
      pattern: /\b(\d+)\s?m(?:ins?\.?)?\s?([0-5]?\d)\s?s(?:ecs?\.?)?(?![\p{L}\d])/gu,
      say: (match) => duration('0', match[1]!, match[2]!) + stopAfter(match),
    },
    {
      pattern: DOTTED_TIME,
      say: ([, hours, minutes, ofTrain, itsMinutes]) =>
        dialect === 'gb' && clock((hours ?? ofTrain)!, (minutes ?? itsMinutes)!, " o'clock"),
    },
    {
      pattern: /\b([01]?\d|2[0-4]):([0-5]\d)(?: ?(?:o'clock|hours)\b)?(?![:\d])/g,
      say: ({ 0: text, 1: hours, 2: minutes, input, index }) =>
        clock(hours!, minutes!, /^\s?[-–]\s?\d/.test(input.slice(index + text.length)) ? '' : " o'clock"),
    },
  ]

  function clock(hours: string, minutes: string, onTheHour: string): string {
    const hour = cardinal(Number(hours), dialect)
    if (Number(minutes) === 0) {
      if (Number(hours) === 0) return 'midnight'
      return hour + (Number(hours) > 12 ? ' hundred' : onTheHour)
    }
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
  return ` ${dotted(`${letter}m`)}${stopAfter(match)}`
}
