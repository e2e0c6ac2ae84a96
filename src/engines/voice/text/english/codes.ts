import type { Rule } from '@/engines/voice/text/claims'
import { dotted } from './dates'
import type { EnglishDialect } from './dialect'
import { cardinal, digitByDigit, numeral, ordinal } from './numbers'
import { DASH, isLabelled, NUMERAL } from './quantities'

/** Numbers longer than this without commas are codes and read digit by digit. */
const MOST_DIGITS_OF_A_COUNT = 9
/** Whose numbers of three or four digits are read in pairs: `Flight 370`, `Route 101`. */
const PAIRED =
  'rtx|gtx|flight|route|highway|hwy\\.?|interstate|room|bus|boeing|airbus|model|channel|suite|gate|porsche'
/** Whose numbers are read digit by digit. */
const DIALLED =
  'call|calls|called|calling|dial|dials|dialed|dialled|zip|zip code|postcode|pin|area code|passcode|password|extension|ext\\.'
/** Before a ZIP code; those that are words too only after a comma. */
const STATES =
  'AK|AR|AZ|CA|CT|DC|D\\.C\\.|FL|GA|IA|IL|KS|KY|MD|MN|MO|MS|MT|NC|ND|NE|NH|NJ|NM|NV|NY|RI|SC|SD|TN|TX|UT|VA|VT|WA|WI|WV|WY|, (?:AL|CO|DE|HI|ID|IN|LA|MA|ME|MI|OH|OK|OR|PA)'
const BOOKS =
  'Genesis|Exodus|Leviticus|Numbers|Deuteronomy|Joshua|Judges|Samuel|Kings|Chronicles|Job|Psalms?|Proverbs|Ecclesiastes|Isaiah|Jeremiah|Ezekiel|Daniel|Matthew|Mark|Luke|John|Acts|Romans|Corinthians|Galatians|Ephesians|Philippians|Colossians|Thessalonians|Timothy|Titus|Hebrews|James|Peter|Jude|Revelation'
/** What may end a number with its unit, before the dash of a range. */
const ENDS_QUANTITY =
  '(?<=\\d\\s?(?:[%°¢′″"\']|°[CF]|st|nd|rd|th|bn|[ap]\\.?m\\.?|(?!(?!USD|EUR|GBP|CHF|CAD|AUD|JPY|INR|BTC)[A-Z]{3})[\\p{L}]{1,3})?)'
const MONTH_AHEAD = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)'

/** Versions, ordinals, ranges, letters beside digits, and at last plain numbers: no digit is left over. */
export function codeRules(dialect: EnglishDialect): Rule[] {
  const count = (digits: string) =>
    digits.length > MOST_DIGITS_OF_A_COUNT && !digits.includes(',')
      ? digitByDigit(digits)
      : numeral(digits, dialect)
  return [
    {
      // `1.5e-9`, `6.02e23`
      pattern:
        /(?<![\w.,])(?:((?<![%°)"])[-−+])?(\d+\.\d+)[eE]|([-−+])?(\d+)e)([-−+]?)(\d{1,3})(?![\w-]|[.,]\d)/g,
      say: ([, sign = '', decimals, otherSign = sign, whole, minus, power]) =>
        `${numberOf(otherSign, (decimals ?? whole)!)} times ten ${powerOf(power!, minus === '+' ? '' : minus!)}`,
    },
    {
      pattern: /\bT([-−–+])(?=\d+ (?:seconds?|minutes?|hours?|days?|weeks?)\b)/g,
      say: ([, sign]) => `T. ${sign === '+' ? 'plus' : 'minus'} `,
    },
    {
      pattern: /\b(\d{1,3}(?:,\d{3})+|\d+)(st|nd|rd|th)\b/gi,
      say: ([, digits, suffix]) => ordinalOf(digits!, suffix!.toLowerCase()),
    },
    { pattern: /\bK8s\b/g, say: () => 'Kubernetes' },
    { pattern: /\bv?\d+(?:\.\d+){2,}\b/gi, say: version },
    {
      pattern: /\bV(\d{1,2})\b(?!\.\d)|\bv(\d{1,2})(?= engines?\b)/g,
      say: ([, big, small]) => `V. ${count(big ?? small!)}`,
    },
    {
      pattern: /\b[vV](\d+(?:\.\d+)?)\b/g,
      say: (match) => namedVersion(match) + numeral(match[1]!, dialect),
    },
    {
      pattern: new RegExp(`(?=\\d)(?<=\\b(?:${BOOKS}) )(\\d+):(\\d+)\\b`, 'g'),
      say: ([, chapter, verse]) => `${count(chapter!)} ${count(verse!)}`,
    },
    { pattern: /\b(\d+):(\d+)\b/g, say: ([, left, right]) => `${count(left!)} to ${count(right!)}` },
    {
      pattern: new RegExp(`(?=\\d)(?<=\\b(?:${DIALLED})(?: code)?:? )\\d{3,}(?![\\d,.]*\\d)`, 'gi'),
      say: ([digits]) => digitByDigit(digits),
    },
    {
      pattern: new RegExp(
        `(?=\\d)(?<=\\b(?:${STATES}) )(\\d{5})(?:-(\\d{4}))?(?![\\w-]|[.,]\\d| [a-z])`,
        'g',
      ),
      say: ([, zip, more]) => digitByDigit(zip!) + (more ? `, ${digitByDigit(more)}` : ''),
    },
    {
      pattern: /(?=\d)(?<=\bBoeing )(7[0-8]7)-(\d{1,3})(s?)(?![\w-])/g,
      say: ([, model, series, s]) => `${pairs(model!)} ${count(series!)}${s ? "'s" : ''}`,
    },
    {
      // Of screens and pictures.
      pattern: /(?<![\w.,])(\d{3,4})[x×](\d{3,4})(\s?px)?(?![\w.]\w|\w)/g,
      say: ([, width, height, unit]) => `${pairs(width!)} by ${pairs(height!)}${unit ? ' pixels' : ''}`,
    },
    { pattern: /(?<!\bPorsche )(?<![\w.,$£€-])911(?![\w,.-]*\d)/g, say: ([digits]) => digitByDigit(digits) },
    {
      pattern: new RegExp(
        `(?=\\d)(?<=\\b(?:${PAIRED}) )\\d{3,4}(?![\\d,.]*\\d)\\b|(?<![\\w.,$£€-])7[0-8]7(?![\\w,.-]*\\d)\\b`,
        'gi',
      ),
      say: ([digits]) => pairs(digits),
    },
    {
      pattern: /(?<![\w.,+-])\d{1,3}(?: \d{3}){2,}(?![\w-]| \d)|(?<![\w.,+-])\d{1,3} 000(?![\w-]| \d)/g,
      say: ([text]) => cardinal(text.replaceAll(' ', ''), dialect),
    },
    { pattern: /(?<![\w.,-])\d+(?:-\d+){2,}(?![\w-])/g, say: ([text]) => telephone(text.split('-')) },
    {
      pattern: new RegExp(
        `(?<![\\w.,-])(${NUMERAL})(\\s?[–—-]\\s?)(${NUMERAL})(?![\\w-]|[.,]\\d)(?=(\\s?=)?)`,
        'g',
      ),
      say: ([, from, dash, to, equals]) => range(from!, dash!, to!, equals !== undefined),
    },
    {
      pattern: new RegExp(`(?=\\s?[-–—])${ENDS_QUANTITY}${DASH}(?=[$£€¥₹]?\\d|${MONTH_AHEAD})`, 'gu'),
      say: ([dash]) => (/\s-\S|\S-\s/.test(`.${dash}.`) ? null : ' to '),
    },
    { pattern: /(?<=\d)(?:\s−\s|−)(?=\d)/g, say: () => ' minus ' },
    { pattern: /(?<=\d)\s?(?:\*\s?(?=\d)|[×x]\s?(?=\d[\d\s.,×x*+÷−-]*=))/g, say: () => ' times ' },
    { pattern: /(?<=\d['"′″]?|\bfeet|\binches)\s?[×x]\s?(?=\d)/g, say: () => ' by ' },
    {
      pattern: /(?<![\w.,])((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)x\b/g,
      say: ([, times]) => `${numeral(times!, dialect)} times`,
    },
    {
      pattern: /\b(UTC|GMT)\s?([+−-])\s?(\d{1,2})(?::(\d\d))?(?!\d)/g,
      say: ([, zone, sign, hours, minutes]) =>
        `${dotted(zone!)} ${sign === '+' ? 'plus' : 'minus'} ${count(hours!)}${minutes ? ` ${count(minutes)}` : ''}`,
    },
    {
      pattern: /\b\d+[A-Za-z]{1,3}\d*\b|\b[A-Z]{1,4}-?\d+[A-Za-z]?\b/g,
      say: (match) => plural(match) ?? letterCode(match[0]),
    },
    { pattern: /~\s?(?=[$£€]?\d)/g, say: () => 'about ' },
    { pattern: /\^\s?([-−]?)(\d+)/g, say: ([, sign, power]) => powerOf(power!, sign!) },
    {
      pattern: /(?<=[\p{L}\d)])[⁰¹⁴-⁹²³]{2,}|(?<=(?<!\p{L})\p{L}|[\d)])[⁰¹⁴-⁹]/gu,
      say: ([signs]) => powerOf(signs.normalize('NFKC'), ''),
    },
    {
      pattern: /(?<![\w.,])((?<![%°)"])[-−+])?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)(\+?)(?!\d)/g,
      say: ([, sign = '', digits, plus]) => numberOf(sign, digits!) + (plus ? ' plus' : ''),
    },
    { pattern: /\d+/g, say: ([digits]) => ` ${count(digits)} ` },
    // What is left where another rule took a part of the digits.
    { pattern: /\d/g, say: ([digit]) => ` ${count(digit)} ` },
  ]

  /** `10st` is no ordinal; in Britain it weighs ten stone. */
  function ordinalOf(digits: string, suffix: string): string | null {
    const [ones = '0', tens = '0'] = [digits.at(-1), digits.at(-2)]
    const expected =
      tens === '1' ? 'th' : (({ 1: 'st', 2: 'nd', 3: 'rd' } as Record<string, string>)[ones] ?? 'th')
    if (suffix === expected) return ordinal(digits, dialect)
    return suffix === 'st' && dialect === 'gb' ? `${count(digits)} stone` : null
  }

  /** Scores and stretches are joined; a spaced hyphen subtracts what is smaller. */
  function range(from: string, dash: string, to: string, hasResult: boolean): string | null {
    if (hasResult) return `${count(from)} minus ${count(to)}`
    if (/^\s-$|^-\s$/.test(dash)) return null
    // A score: no range goes down to nothing.
    if (dialect === 'gb' && to === '0' && /^[-–]$/.test(dash))
      return `${from === '0' ? 'nil' : count(from)} nil`
    const isDifference = dash === ' - ' && Number(from.replaceAll(',', '')) > Number(to.replaceAll(',', ''))
    if (!isDifference && from === to && dash === '-') return `${count(from)} ${count(to)}`
    return `${count(from)} ${isDifference ? 'minus' : 'to'} ${count(to)}`
  }

  function powerOf(digits: string, sign: string): string {
    if (!sign && digits === '2') return ' squared '
    if (!sign && digits === '3') return ' cubed '
    return ` to the ${sign ? 'minus ' : ''}${ordinal(digits, dialect)} `
  }

  function numberOf(sign: string, digits: string): string {
    const said = digits.includes('.') ? numeral(digits, dialect) : count(digits)
    return sign === '+' ? `plus ${said}` : sign ? `minus ${said}` : said
  }

  function version(match: RegExpExecArray): string {
    const [text] = match
    const isNamed = /^v/i.test(text)
    const parts = text.replace(/^v/i, '').split('.')
    const isAddress = !isNamed && parts.length === 4
    return (isNamed ? namedVersion(match) : '') + parts.map(count).join(isAddress ? ' dot ' : ' point ')
  }

  /** `MP3s`, `747s`; the iPhone 5s is only one. */
  function plural(match: RegExpExecArray): string | undefined {
    return /\ds$/.test(match[0]) && !isLabelled(match) ? `${letterCode(match[0].slice(0, -1))}'s` : undefined
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
    const isPaired =
      (digits.length === 3 || digits.length === 4) && !digits.endsWith('00') && !digits.startsWith('0')
    if (!isPaired) return count(digits)
    const rest = digits.slice(-2)
    return `${cardinal(digits.slice(0, -2), dialect)} ${rest.startsWith('0') ? 'oh ' : ''}${cardinal(Number(rest), dialect)}`
  }
}

/** What is called a version already is not called so twice: `version v2.10.3`. */
function namedVersion({ input, index }: RegExpExecArray): string {
  return /\bversion $/i.test(input.slice(Math.max(0, index - 9), index)) ? '' : 'version '
}

/** Telephone numbers come in groups, read digit by digit. */
export const phoneRules: Rule[] = [
  {
    pattern: /(?<![\w.])(\+?\d{1,3}[ .-])?\(?(\d{3})\)?[ .-](\d{3})[ .-](\d{4})\b/g,
    say: ([, country, ...groups]) => telephone([country ?? '', ...groups] as string[]),
  },
  {
    pattern: /(?<![\w.])\+\d{1,3}(?:[ .-]?\(\d{1,5}\))?(?:[ .-]\d{1,8}){1,6}\b/g,
    say: ([text]) => (digitsOf(text) > 7 ? telephone(text.split(/[ .-]|(?=\()/)) : null),
  },
  {
    pattern: /(?<![\w.])\(?0\d{2,4}\)?(?:[ -]\d{3,8}){1,3}\b/g,
    say: ([text]) => (digitsOf(text) > 6 ? telephone(text.split(/[ -]/)) : null),
  },
  { pattern: /(?<![\w.,$£€-])(\d{3})-(\d{4})\b(?!-)/g, say: ([, a, b]) => telephone([a!, b!]) },
  // `1-800-FLOWERS`
  {
    pattern: /(?<![\w.-])(1-)?(8\d\d)-(?=[A-Z]{4,})/g,
    say: ([, one, area]) => telephone([one ?? '', area!, '']),
  },
]

const digitsOf = (text: string) => text.replaceAll(/\D/g, '').length

function telephone(groups: string[]): string {
  return groups
    .filter(Boolean)
    .map((group) => (group.includes('+') ? 'plus ' : '') + digitByDigit(group))
    .join(', ')
}
