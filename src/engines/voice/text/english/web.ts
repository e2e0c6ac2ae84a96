import type { Rule } from '@/engines/voice/text/claims'
import { dotted } from './dates'
import type { EnglishDialect } from './dialect'
import { digitByDigit, numeral, year } from './numbers'

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

const POINT_FIRST =
  /(?<![\w.)\]"'”’/\\])\.(NET|com|net|org|io|ai|dev|wav|mp3|mp4|m4a|flac|ogg|pdf|txt|html|js|py|json|csv|zip|exe|png|jpe?g|gif|svg|srt|vtt|docx?|env)\b(?!\.?\w)/g

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
    {
      // A colour, `#FFAA00`.
      pattern:
        /(?<!\w)#(?=[A-F\d]*\d)(?=[A-F\d]*[A-F])([A-F\d]{6})\b|(?<!\w)#(?=[a-f\d]*\d)(?=[a-f\d]*[a-f])([a-f\d]{6})\b/g,
      say: ([, big, small]) => `hash ${signBySign((big ?? small)!)}`,
    },
    {
      pattern: /(?<![\p{L}\p{N}_])#(\p{L}[\p{L}\p{M}\p{N}_]+)/gu,
      say: ([, tag]) => `hashtag ${tagged(tag!)}`,
    },
    // A kind of file, a name that begins with its point.
    { pattern: POINT_FIRST, say: ([, name]) => `dot ${address(name!)}` },
  ]

  function address(text: string): string {
    return (text.match(/[\p{L}\p{M}]+|\d+|\p{N}|[./\-_@:?=&#+%~]/gu) ?? [])
      .map((sign) => part(sign))
      .join(' ')
  }

  /** `#Euro2024`: the year of a tag is one. */
  function tagged(tag: string): string {
    return (words(tag).match(/\d+|\p{N}|[^\d\s\p{N}]+/gu) ?? [])
      .map((text) => (/^(?:1[1-9]|20)\d\d$/.test(text) ? year(text, dialect) : part(text, false)))
      .join(' ')
  }

  function part(text: string, mayBeSpelled = true): string {
    if (/^\p{N}/u.test(text) && !/^\d/.test(text)) return digitByDigit(text.normalize('NFKC'))
    if (/^\d/.test(text)) return text.length > 4 ? digitByDigit(text) : numeral(text, dialect)
    return MARKS[text] ?? (mayBeSpelled && SPELLED.has(text.toLowerCase()) ? dotted(text) : words(text))
  }
}

function signBySign(code: string): string {
  return Array.from(code, (sign) => (/\d/.test(sign) ? digitByDigit(sign) : dotted(sign))).join(' ')
}

/** `OpenStreetMap` is three words. */
function words(text: string): string {
  return text.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').replaceAll('_', ' ')
}
