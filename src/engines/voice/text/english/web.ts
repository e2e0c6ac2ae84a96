import type { Rule } from '@/engines/voice/text/claims'
import { dotted } from './dates'
import type { EnglishDialect } from './dialect'
import { digitByDigit, numeral } from './numbers'

const TOP_LEVEL =
  '(?:com|org|net|edu|gov|io|co|uk|us|eu|de|fr|es|it|app|dev|ai|tv|me|info|studio|js|ts|py|md|txt|pdf|html)'
const MARKS: Record<string, string> = {
  '.': 'dot',
  '/': 'slash',
  '-': 'dash',
  _: 'underscore',
  '@': 'at',
  ':': 'colon',
  '?': 'question mark',
  '=': 'equals',
  '&': 'and',
  '#': 'hash',
  '+': 'plus',
  '%': 'percent',
  '~': 'tilde',
}
/** Parts of addresses that are named letter by letter though they could be words. */
const SPELLED = new Set([
  'uk',
  'us',
  'io',
  'ai',
  'tv',
  'eu',
  'js',
  'ts',
  'py',
  'md',
  'www',
  'html',
  'pdf',
  'txt',
  'it',
  'es',
  'de',
  'fr',
  'edu',
])

export function webRules(dialect: EnglishDialect): Rule[] {
  const say = ([text]: RegExpExecArray) =>
    address(
      text
        .replace(/^https?:\/\//i, '')
        .replace(/^www\./i, '')
        .replace(/\/$/, ''),
    ) || null
  return [
    { pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, say },
    { pattern: /\bhttps?:\/\/[^\s<>"')\]]*[^\s<>"')\].,;:!?]/gi, say },
    { pattern: /\bwww\.[\w-]+(?:\.[\w-]+)+(?:\/[^\s<>"')\]]*[^\s<>"')\].,;:!?])?/gi, say },
    {
      pattern: new RegExp(
        `\\b[a-z\\d][\\w-]*(?:\\.[\\w-]+)*\\.${TOP_LEVEL}\\b(?:/[\\w./-]*\\w)?(?![\\w@])`,
        'gi',
      ),
      say,
    },
    { pattern: /(?<![\w@])@([A-Za-z]\w+)/g, say: ([, name]) => `at ${address(name!)}` },
    { pattern: /(?<!\w)#([A-Za-z]\w+)/g, say: ([, tag]) => `hashtag ${words(tag!)}` },
  ]

  function address(text: string): string {
    return (text.match(/[\p{L}\p{M}]+|\d+|\p{N}|[./\-_@:?=&#+%~]/gu) ?? []).map(part).join(' ')
  }

  function part(text: string): string {
    if (/^\p{N}/u.test(text) && !/^\d/.test(text)) return digitByDigit(text.normalize('NFKC'))
    if (/^\d/.test(text)) return text.length > 4 ? digitByDigit(text) : numeral(text, dialect)
    return MARKS[text] ?? (SPELLED.has(text.toLowerCase()) ? dotted(text) : words(text))
  }
}

/** `OpenStreetMap` is three words. */
function words(text: string): string {
  return text.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').replaceAll('_', ' ')
}
