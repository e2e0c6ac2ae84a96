import type { Rule } from '@/engines/voice/text/claims'
import { dotted } from './dates'
import type { EnglishDialect } from './dialect'
import { cardinal, digitByDigit, numeral, ordinal } from './numbers'

/** Numbers longer than this without commas are codes and read digit by digit. */
const MOST_DIGITS_OF_A_COUNT = 9
/** Names of things that are numbered in Roman: `Chapter IV` is four, `Henry IV` the fourth. */
const NUMBERED =
  'War|Part|Chapter|Act|Volume|Phase|Type|Section|Level|Version|Episode|Season|Book|Appendix|Title|Article|Stage|Class|Grade|Bowl|Mark|Scene|Step|Figure|Table|Page'
const ROMAN = '(?=[IVXLC])(?:C{0,3})(?:X[LC]|L?X{0,3})(?:I[XV]|V?I{0,3})'

/** Telephone numbers, versions, ordinals, Roman numerals, ranges, letters beside digits, and at last plain numbers. */
export function codeRules(dialect: EnglishDialect): Rule[] {
  const count = (digits: string) =>
    digits.length > MOST_DIGITS_OF_A_COUNT && !digits.includes(',')
      ? digitByDigit(digits)
      : numeral(digits, dialect)
  return [
    {
      pattern: /\b(\d{1,3}(?:,\d{3})+|\d+)(?:st|nd|rd|th)\b/gi,
      say: ([, digits]) => ordinal(digits!, dialect),
    },
    { pattern: /\b[vV]?\d+(?:\.\d+){2,}\b/g, say: ([text]) => version(text) },
    { pattern: /\b[vV](\d+(?:\.\d+)?)\b/g, say: ([, number]) => `version ${numeral(number!, dialect)}` },
    { pattern: /\b(\d+):(\d+)\b/g, say: ([, left, right]) => `${count(left!)} to ${count(right!)}` },
    {
      pattern: /(?<![\w.,-])(\d[\d,]*(?:\.\d+)?)\s?[–—-]\s?(\d[\d,]*(?:\.\d+)?)(?![\w-]|[.,]\d)/g,
      say: ([text, from, to]) => (/\s-\S|\S-\s/.test(text) ? null : `${count(from!)} to ${count(to!)}`),
    },
    { pattern: /(?<=\d)\s?[×x*]\s?(?=\d)/g, say: () => (dialect === 'gb' ? ' by ' : ' by ') },
    { pattern: /\b\d+[A-Za-z]{1,3}\d*\b|\b[A-Z]{1,4}-?\d+[A-Za-z]?\b/g, say: ([text]) => letterCode(text) },
    { pattern: /(?<=[A-Za-z])\d+|\d+(?=[A-Za-z])/g, say: ([digits]) => ` ${count(digits)} ` },
    {
      pattern: /(?<![\w.,])([-−+]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)(\+?)/g,
      say: ([, sign, digits, plus]) => numberOf(sign!, digits!) + (plus ? ' plus' : ''),
    },
    { pattern: /\d+/g, say: ([digits]) => count(digits) },
  ]

  function numberOf(sign: string, digits: string): string {
    const said = digits.includes('.') ? numeral(digits, dialect) : count(digits)
    return sign === '+' ? `plus ${said}` : sign ? `minus ${said}` : said
  }

  function version(text: string): string {
    const isNamed = /^v/i.test(text)
    const parts = text.replace(/^v/i, '').split('.')
    return (isNamed ? 'version ' : '') + parts.map((part) => numeral(part, dialect)).join(' point ')
  }

  function letterCode(text: string): string {
    return (text.match(/\d+|[A-Za-z]+/g) ?? [])
      .map((part) => {
        if (/^\d/.test(part))
          return part.length > 4 || part.startsWith('0') ? digitByDigit(part) : pairs(part)
        return part.length > 3 || /^[a-z]{2,}$/.test(part) ? part : dotted(part)
      })
      .join(' ')
  }

  /** `747` is seven forty-seven, `1080` ten eighty, as people say codes; round hundreds stay numbers. */
  function pairs(digits: string): string {
    const isPaired = (digits.length === 3 || digits.length === 4) && !digits.endsWith('00')
    if (!isPaired) return cardinal(digits, dialect)
    const rest = digits.slice(-2)
    return `${cardinal(digits.slice(0, -2), dialect)} ${rest.startsWith('0') ? 'oh ' : ''}${cardinal(Number(rest), dialect)}`
  }
}

/** Telephone numbers come in groups, read digit by digit. */
export const phoneRules: Rule[] = [
  {
    pattern: /(?<![\w.])(\+?\d{1,3}[ .-])?\(?(\d{3})\)?[ .-](\d{3})[ .-](\d{4})\b/g,
    say: ([, country, ...groups]) => telephone([country ?? '', ...groups] as string[]),
  },
  {
    pattern: /(?<![\w.])\+\d{1,3}(?:[ -]\(?\d{1,5}\)?){2,6}\b/g,
    say: ([text]) => telephone(text.split(/[ -]/)),
  },
  {
    pattern: /(?<![\w.])0\d{2,4}[ -]\d{3,4}(?:[ -]\d{3,4})?\b/g,
    say: ([text]) => telephone(text.split(/[ -]/)),
  },
  { pattern: /(?<![\w.,$£€-])(\d{3})-(\d{4})\b(?!-)/g, say: ([, a, b]) => telephone([a!, b!]) },
]

function telephone(groups: string[]): string {
  return groups
    .filter(Boolean)
    .map((group) => (group.includes('+') ? 'plus ' : '') + digitByDigit(group))
    .join(', ')
}

export function romanRules(dialect: EnglishDialect): Rule[] {
  return [
    {
      pattern: new RegExp(`(?<=\\b(?:${NUMBERED})s? )${ROMAN}\\b`, 'g'),
      say: ([text]) => (text ? cardinal(romanValue(text), dialect) : null),
    },
    {
      // A single letter after a name is an initial: `Malcolm X`; but kings may be the first or the fifth.
      pattern: new RegExp(`(?<=\\b[A-Z][a-z]{2,} )${ROMAN}(?=[\\s,.;:!?'’)]|$)`, 'g'),
      say: (match) => regnal(match, dialect),
    },
    {
      pattern: new RegExp(`\\b(?=[IVX]{2,})${ROMAN}\\b`, 'g'),
      say: ([text]) =>
        /^(?:II|III|IV|VI{1,3}|IX|XI{1,3}|XI?V|XVI{1,3}|XI?X|XXI{0,3})$/.test(text)
          ? cardinal(romanValue(text), dialect)
          : null,
    },
  ]
}

const MONARCHS =
  /(?:Henry|Edward|George|Charles|James|Richard|William|Elizabeth|Mary|Louis|Philip|Pius|Benedict|Francis|John|Paul|Napoleon|Alexander|Peter|Catherine|Nicholas|Frederick|Wilhelm|Otto|Leo|Gregory|Ramesses|Queen|King|Pope) $/
const FIGURES: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

function regnal({ 0: text, input, index }: RegExpExecArray, dialect: EnglishDialect): string | null {
  const isMonarch = MONARCHS.test(input.slice(0, index))
  if (!text || (!isMonarch && (text.length < 2 || /^[LC]/.test(text)))) return null
  if (text === 'I' && /^ [a-z]/.test(input.slice(index + 1))) return null
  return isMonarch ? `the ${ordinal(romanValue(text), dialect)}` : cardinal(romanValue(text), dialect)
}

function romanValue(text: string): number {
  return Array.from(text).reduce((sum, letter, index) => {
    const value = FIGURES[letter]!
    const next = FIGURES[text[index + 1] ?? ''] ?? 0
    return sum + (value < next ? -value : value)
  }, 0)
}
