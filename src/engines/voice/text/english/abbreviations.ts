import { endsWithWord } from '@/domain/speech/abbreviations'
import type { Rule } from '@/engines/voice/text/claims'
import { calendarRules } from './calendar'
import { dotted } from './dates'
import type { EnglishDialect } from './dialect'
import { stopAfter } from './stops'

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
  Cpl: 'Corporal',
  Pvt: 'Private',
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
  'ed.': 'edition',
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
  'min.': 'minimum',
  'max.': 'maximum',
  'avg.': 'average',
  'misc.': 'miscellaneous',
  'hrs.': 'hours',
  'hr.': 'hour',
  'mins.': 'minutes',
  'secs.': 'seconds',
  'yrs.': 'years',
  'govt.': 'government',
  'assn.': 'association',
  'intl.': 'international',
  'natl.': 'national',
  'univ.': 'university',
}
/** Never with a point. */
const BARE: Record<string, string> = {
  vs: 'versus',
  'w/o': 'without',
  'w/': 'with ',
  'c/o': 'care of',
  'and/or': 'and or',
}
/** With a capital these are names where a sentence may end: `Thank you, Max.` */
const NAMES_TOO = /^(?:Max|MAX|Ed|ED|Al|AL)\.$/
/** Before a number: `p. 12`. */
const NUMBERED: Record<string, string> = {
  no: 'number',
  nos: 'numbers',
  p: 'page',
  pg: 'page',
  pp: 'pages',
  ch: 'chapter',
  chs: 'chapters',
  sec: 'section',
  art: 'article',
  para: 'paragraph',
  fig: 'figure',
  figs: 'figures',
  eq: 'equation',
  vol: 'volume',
  vols: 'volumes',
  ep: 'episode',
  eps: 'episodes',
  ex: 'example',
  ext: 'extension',
  app: 'appendix',
  rt: 'route',
  rte: 'route',
}
/** Words too, in small letters, unless they begin what they stand in or follow a word that refers: `see app. 2`. */
const WORDS_TOO = /(?:app|art|ex|sec)$/
const REFERS =
  /(?:^|[^\p{L}\p{M}\d\s]\s?|\b(?:see|read|in|on|of|under|per|and|or|to|from|with|by|cf|also|than|both|cite[sd]?|quote[sd]?|violates?|amends?) )(?:app|art|ex|sec)$/iu
/** A letter after these is their name, and its point ends the sentence: `Plan B. Then`. */
const LETTERED =
  /\b(?:plan|vitamin|hepatitis|group|type|class|section|part|appendix|option|exhibit|grade|room|figure|table|model|team|step|unit|case) $/i

const alternatives = (names: string[]) =>
  names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[./]/g, '\\$&'))
    .join('|')

/** No saint has such a name, or the street has one that all know. */
const STREET_BEFORE_NAME =
  /(?=St\b)(?<=[A-Z][a-z]+ |\d(?:st|nd|rd|th) )St\.?(?= (?:Cafe|Café|Park|Station|Bridge|Bar|Pub|Hotel|Theatre|Theater|Deli|Diner|Grill|Bakery|Coffee|Books|Gym|Library|Pizza|Garage|Gallery|Studios?|Garden|Pier|Tunnel|Subway)\b)|(?=St\b)(?<=\b(?:Main|Elm|Oak|Wall|Maple|Pine|Cedar|Fleet|Baker|Bourbon|Bleecker|\d+(?:st|nd|rd|th)) )St\.?(?= [A-Z][a-z])/g

export function abbreviationRules(dialect: EnglishDialect): Rule[] {
  return [
    // A street, unless the name of a saint follows.
    {
      pattern: /(?=St\b)(?<=[A-Z\d][a-z\d]+(?:['’]s)? )St(?:\.|\b(?!\.))(?!\s+[A-Z][a-z])/g,
      say: (match) => `Street${endOf(match)}`,
    },
    { pattern: STREET_BEFORE_NAME, say: (match) => `Street${endOf(match)}` },
    {
      pattern: /(?<=[A-Z\d][a-z\d]+ )Dr(?:\.|\b(?!\.))(?!\s+[A-Z][a-z])/g,
      say: (match) => `Drive${endOf(match)}`,
    },
    {
      pattern: new RegExp(`\\b(${alternatives(Object.keys(TITLES))})(?:\\.(?=\\s)|(?=\\s+[A-Z]))`, 'g'),
      say: (match) => (isTitle(match) ? titleOf(match[1]!, dialect) : null),
    },
    {
      pattern: new RegExp(
        `\\b(${Object.keys(NUMBERED).join('|')})\\.\\s?(?=\\d|[ivxlc]+\\b|[IVXLC]+\\b)`,
        'gi',
      ),
      say: ({ 1: name, input, index }) =>
        isWord(input.slice(Math.max(0, index - 28), index) + name)
          ? null
          : `${NUMBERED[name!.toLowerCase()]} `,
    },
    {
      pattern: new RegExp(`(?<![\\w.])(${alternatives(Object.keys(POINTED))})(?!\\w)`, 'gi'),
      say: pointed,
    },
    {
      pattern: new RegExp(`(?<=[A-Z\\d][a-z\\d]+ )(?:Ave|Blvd|Rd)\\b|\\bHwy(?= \\d)`, 'g'),
      say: ([name]) => POINTED[`${name.toLowerCase()}.`]!,
    },
    {
      pattern: /\bWW(II?|[12])\b/g,
      say: ([, number]) => `World War ${/^(?:I|1)$/.test(number!) ? 'One' : 'Two'}`,
    },
    {
      pattern: /\b(Ctrl|Cmd|Alt|Shift|Opt(?=\s?\+))(?:\s?\+\s?|-)(?:([A-Z])\b|(?=\w))|\b(?:Ctrl|Cmd)\b/g,
      say: ([text, name = text, letter]) => `${KEYS[name] ?? name} ${letter ? dotted(letter) : ''}`,
    },
    ...calendarRules,
    // `Ph.D.` is named letter by letter, as is what has single letters.
    {
      pattern: /\b(?=(?:[A-Z]\.)*[A-Z][a-z])(?:[A-Z][a-z]?\.){2,}/g,
      say: (match) => dotted(match[0].replaceAll('.', '')) + stopAfter(match),
    },
    { pattern: /\b(?:mRNA|NVMe|MoD)\b/g, say: ([letters]) => dotted(letters) },
    { pattern: /(?<=\b[A-Z][a-z]+ )Utd\b\.?/g, say: (match) => `United${stopAfter(match)}` },
    { pattern: /\bre-(?=[a-z])/gi, say: () => 'ree ' },
    { pattern: /\bPh\.?D\b/g, say: () => dotted('PhD') },
    { pattern: /(?<=\b[A-Z][\w.]* )v\.(?= [A-Z])/g, say: () => 'versus' },
    // Initials of names; the point of others is no stop before a small letter.
    {
      pattern: /(?<![\p{L}\d.'’])(\p{L})\.(?=\s+(\p{L}|\d))/gu,
      say: (match) => (isInitial(match) ? dotted(match[1]!) : null),
    },
    { pattern: /№\s?(?=\d)/g, say: () => 'number ' },
    {
      pattern: new RegExp(`(?<![\\w/])(${alternatives(Object.keys(BARE))})(?![\\w/])`, 'gi'),
      say: ([, word]) => BARE[word!.toLowerCase()]!,
    },
  ]
}

const isWord = (text: string) => endsWithWord(text) || (WORDS_TOO.test(text) && !REFERS.test(text))

function pointed(match: RegExpExecArray): string | null {
  const { 0: text, input, index } = match
  const after = input.slice(index + text.length)
  if (NAMES_TOO.test(text) && !/^\s*[\d\p{Ll}]/u.test(after)) return null
  // In capitals a time of the East Coast, unless a year follows.
  if (text === 'EST.' && !/^\s*\d/.test(after)) return dotted('EST') + stopAfter(match)
  return POINTED[text.toLowerCase()]! + endOf(match)
}

const KEYS: Record<string, string> = { Ctrl: 'Control', Cmd: 'Command', Opt: 'Option' }

function isInitial({ 1: letter, 2: next, input, index }: RegExpExecArray): boolean {
  if (/\p{Ll}/u.test(next!)) return true
  const before = input.slice(0, index)
  return /\p{Lu}/u.test(letter!) && /(?:^|[("“]|\p{Lu}[\p{L}.]* )$/u.test(before) && !LETTERED.test(before)
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

/** After these a capital begins a sentence; after the others it may be a name. */
const MAY_END = /^(?:etc|inc|ltd|corp|co|jr|sr|ave|blvd|rd|St|Dr|min|max|hrs?|mins|secs|yrs)\.$/i

function endOf(match: RegExpExecArray): string {
  return stopAfter(match, MAY_END.test(match[1] ?? match[0]))
}
