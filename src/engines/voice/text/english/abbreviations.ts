import type { Rule } from '@/engines/voice/text/claims'
import type { EnglishDialect } from './dialect'

/** With or without a point, before a name. */
const TITLES: Record<string, string> = {
  Dr: 'Doctor',
  Mr: 'Mister',
  Mrs: 'Missus',
  Ms: 'Miz',
  Prof: 'Professor',
  St: 'Saint',
  Sgt: 'Sergeant',
  Capt: 'Captain',
  Lt: 'Lieutenant',
  Col: 'Colonel',
  Gen: 'General',
  Rev: 'Reverend',
  Gov: 'Governor',
  Sen: 'Senator',
  Rep: 'Representative',
  Hon: 'Honorable',
  Pres: 'President',
  Fr: 'Father',
  Mt: 'Mount',
  Ft: 'Fort',
}
/** Only with a point; the point is no end of a sentence unless one ends there. */
const POINTED: Record<string, string> = {
  'e.g.': 'for example',
  'i.e.': 'that is',
  'etc.': 'et cetera',
  'vs.': 'versus',
  'approx.': 'approximately',
  'dept.': 'department',
  'est.': 'established',
  'fig.': 'figure',
  'vol.': 'volume',
  'ed.': 'edition',
  'pp.': 'pages',
  'cf.': 'compare',
  'ca.': 'circa',
  'al.': 'al',
  'inc.': 'Incorporated',
  'ltd.': 'Limited',
  'corp.': 'Corporation',
  'co.': 'Company',
  'bros.': 'Brothers',
  'jr.': 'Junior',
  'sr.': 'Senior',
  'ave.': 'Avenue',
  'blvd.': 'Boulevard',
  'rd.': 'Road',
  'hwy.': 'Highway',
  'apt.': 'apartment',
  'tel.': 'telephone',
  'min.': 'minutes',
  'max.': 'maximum',
  'avg.': 'average',
  'misc.': 'miscellaneous',
  'jan.': 'January',
  'feb.': 'February',
  'aug.': 'August',
  'sept.': 'September',
  'oct.': 'October',
  'nov.': 'November',
  'dec.': 'December',
  'mon.': 'Monday',
  'tues.': 'Tuesday',
  'wed.': 'Wednesday',
  'thurs.': 'Thursday',
  'fri.': 'Friday',
}
/** Never with a point. */
const BARE: Record<string, string> = {
  vs: 'versus',
  'w/o': 'without',
  'w/': 'with ',
  'c/o': 'care of',
  'and/or': 'and or',
}
/** Short words that are said otherwise than their letters suggest. */
const LITERAL: Record<string, string> = {
  'o’clock': "o'clock",
  'No.': 'number',
  'no.': 'number',
  'Nos.': 'numbers',
  '№': 'number',
}

const alternatives = (names: string[]) =>
  names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[./]/g, '\\$&'))
    .join('|')

export function abbreviationRules(dialect: EnglishDialect): Rule[] {
  return [
    // A street, unless the name of a saint follows.
    {
      pattern: /(?<=[A-Z\d][a-z\d]+ )St(?:\.|\b(?!\.))(?!\s+[A-Z][a-z])/g,
      say: (match) => `Street${endOf(match)}`,
    },
    {
      pattern: /(?<=[A-Z\d][a-z\d]+ )Dr(?:\.|\b(?!\.))(?!\s+[A-Z][a-z])/g,
      say: (match) => `Drive${endOf(match)}`,
    },
    {
      pattern: new RegExp(`\\b(${alternatives(Object.keys(TITLES))})(?:\\.(?=\\s)|(?=\\s+[A-Z]))`, 'g'),
      say: (match) => (isTitle(match) ? titleOf(match[1]!, dialect) : null),
    },
    {
      pattern: new RegExp(`(?<![\\w.])(${alternatives(Object.keys(POINTED))})(?!\\w)`, 'gi'),
      say: (match) => (POINTED[match[1]!.toLowerCase()] ?? match[1]!) + endOf(match),
    },
    { pattern: /\b(Nos?|no)\.\s?(?=\d)/g, say: ([, word]) => `${LITERAL[`${word}.`]} ` },
    { pattern: /№\s?(?=\d)/g, say: () => 'number ' },
    {
      pattern: new RegExp(`(?<![\\w/])(${alternatives(Object.keys(BARE))})(?![\\w/])`, 'gi'),
      say: ([, word]) => BARE[word!.toLowerCase()]!,
    },
  ]
}

/** `Fig`, `Gen` and such are words too; without a point they must stand before a name. */
function isTitle([text, title]: RegExpExecArray): boolean {
  return (
    text.endsWith('.') || ['Dr', 'Mr', 'Mrs', 'Ms', 'Prof', 'St', 'Mt', 'Sgt', 'Lt', 'Capt'].includes(title!)
  )
}

function titleOf(title: string, dialect: EnglishDialect): string {
  if (title === 'Hon' && dialect === 'gb') return 'Honourable'
  return TITLES[title]!
}

/** The point also ended a sentence if nothing follows, or a capital after a space. */
function endOf({ 0: text, 1: word = text, input, index }: RegExpExecArray): string {
  const rest = input.slice(index + text.length)
  if (!text.endsWith('.')) return ''
  const mayEnd = /^(?:etc|inc|ltd|corp|co|jr|sr|ave|blvd|rd|St|Dr|min|max)\.$/i.test(word)
  return /^\s*["')”]*$/.test(rest) || (mayEnd && /^\s+[A-Z]/.test(rest)) ? ' .' : ''
}
