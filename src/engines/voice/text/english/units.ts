import type { Rule } from '@/engines/voice/text/claims'
import type { EnglishDialect } from './dialect'
import { fractionIn, FRACTION } from './fractions'
import { dotted } from './dates'
import { cardinal, numeral } from './numbers'
import { DASH, describesNoun, isLabelled, NUMERAL, SIGN } from './quantities'
import { stopAfter } from './stops'

/** Singular, and plural where it is not just an s. */
const UNITS: Record<string, [one: string, many?: string]> = {
  km: ['kilometre'],
  m: ['metre'],
  cm: ['centimetre'],
  mm: ['millimetre'],
  µm: ['micrometre'],
  nm: ['nanometre'],
  mi: ['mile'],
  ft: ['foot', 'feet'],
  'in.': ['inch', 'inches'],
  yd: ['yard'],
  kg: ['kilogram'],
  g: ['gram'],
  mg: ['milligram'],
  lb: ['pound'],
  lbs: ['pound'],
  oz: ['ounce'],
  'fl oz': ['fluid ounce'],
  'fl. oz': ['fluid ounce'],
  gal: ['gallon'],
  qt: ['quart'],
  tbsp: ['tablespoon'],
  tsp: ['teaspoon'],
  L: ['litre'],
  l: ['litre'],
  ml: ['millilitre'],
  mL: ['millilitre'],
  cl: ['centilitre'],
  dl: ['decilitre'],
  dL: ['decilitre'],
  h: ['hour'],
  hr: ['hour'],
  hrs: ['hour'],
  min: ['minute'],
  mins: ['minute'],
  s: ['second'],
  sec: ['second'],
  secs: ['second'],
  ms: ['millisecond'],
  wk: ['week'],
  wks: ['week'],
  mo: ['month'],
  mos: ['month'],
  yr: ['year'],
  yrs: ['year'],
  Hz: ['hertz', 'hertz'],
  kHz: ['kilohertz', 'kilohertz'],
  MHz: ['megahertz', 'megahertz'],
  GHz: ['gigahertz', 'gigahertz'],
  dB: ['decibel'],
  kB: ['kilobyte'],
  KB: ['kilobyte'],
  MB: ['megabyte'],
  GB: ['gigabyte'],
  TB: ['terabyte'],
  kb: ['kilobit'],
  Kb: ['kilobit'],
  Mb: ['megabit'],
  Gb: ['gigabit'],
  kbps: ['kilobit per second', 'kilobits per second'],
  Mbps: ['megabit per second', 'megabits per second'],
  Gbps: ['gigabit per second', 'gigabits per second'],
  mph: ['mile per hour', 'miles per hour'],
  mpg: ['mile per gallon', 'miles per gallon'],
  'mg/dL': ['milligram per decilitre', 'milligrams per decilitre'],
  kph: ['kilometre per hour', 'kilometres per hour'],
  'km/h': ['kilometre per hour', 'kilometres per hour'],
  'm/s': ['metre per second', 'metres per second'],
  bpm: ['beat per minute', 'beats per minute'],
  rpm: ['revolution per minute', 'revolutions per minute'],
  fps: ['frame per second', 'frames per second'],
  W: ['watt'],
  kW: ['kilowatt'],
  MW: ['megawatt'],
  kWh: ['kilowatt hour'],
  V: ['volt'],
  A: ['amp'],
  mA: ['milliamp'],
  mAh: ['milliamp hour'],
  kcal: ['kilocalorie'],
  kJ: ['kilojoule'],
  psi: ['pound per square inch', 'pounds per square inch'],
  px: ['pixel'],
  // Omega, and the sign that looks like it.
  kΩ: ['kilohm'],
  MΩ: ['megohm'],
  Ω: ['ohm'],
  'k\u2126': ['kilohm'],
  'M\u2126': ['megohm'],
  '\u2126': ['ohm'],
  ha: ['hectare'],
  '°C': ['degree Celsius', 'degrees Celsius'],
  '° C': ['degree Celsius', 'degrees Celsius'],
  C: ['degree Celsius', 'degrees Celsius'],
  '℃': ['degree Celsius', 'degrees Celsius'],
  '°F': ['degree Fahrenheit', 'degrees Fahrenheit'],
  '° F': ['degree Fahrenheit', 'degrees Fahrenheit'],
  F: ['degree Fahrenheit', 'degrees Fahrenheit'],
  '℉': ['degree Fahrenheit', 'degrees Fahrenheit'],
  '°': ['degree'],
  '%': ['percent', 'percent'],
  '‰': ['per thousand', 'per thousand'],
}
/** Written with a point as often as without. */
const POINTED = new Set(
  'ft mi yd lb lbs oz gal qt tbsp tsp hr hrs min mins sec secs wk wks mo mos yr yrs'.split(' '),
)
const alternatives = (names: readonly string[]) =>
  names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replaceAll('.', '\\.') + (POINTED.has(name) ? '\\.?' : ''))
    .join('|')
const NAMES = alternatives(Object.keys(UNITS))
const LENGTHS = 'km|cm|mm|mi|ft|yd|in|m'
const POWERS: Record<string, string> = { '²': 'square', s: 'square', '³': 'cubic', c: 'cubic' }

/** What a half or three quarters are taken of, and what others are given for. */
const MEASURES =
  'cup teaspoon tablespoon pint quart gallon ounce pound inch foot yard mile metre meter acre litre liter minute hour day week month year century'.split(
    ' ',
  )
const SHARES = 'second person night head user seat game share unit piece page'.split(' ')

const MAGNITUDES: Record<string, string> = {
  k: 'thousand',
  m: 'million',
  b: 'billion',
  bn: 'billion',
  tn: 'trillion',
}
/** Counted by the million; lengths are not. */
const AUDIENCE =
  /^ (?:people|users|views|viewers|followers|subscribers|downloads|copies|customers|members|visitors|jobs|homes|households|children|refugees|tonnes|barrels|deaths|cases|doses)\b/
const PLUGGED_IN = /^ (?:fuse|circuit|breaker|charger|plug|socket|outlet|current|supply)\b/

export function unitRules(dialect: EnglishDialect): Rule[] {
  const spelling = (words: string) =>
    dialect === 'us' ? words.replaceAll('metre', 'meter').replaceAll('litre', 'liter') : words
  const unit = (written: string, isOne: boolean) => {
    const [one, many = `${one}s`] = unitOf(written)!
    return spelling(isOne ? one : many)
  }
  const small = (written: string) => numeral(written.replace(/^0(?=\d)/, ''), dialect)
  return [
    {
      // Of an angle: `45° 30' 15"`.
      pattern: /(?<![\w.,])(\d{1,3})°\s?([0-5]?\d)['′](?:\s?([0-5]?\d(?:\.\d+)?)["″])?(?![\d'"])/g,
      say: ([, degrees, minutes, seconds]) =>
        [
          `${numeral(degrees!, dialect)} ${unit('°', degrees === '1')}`,
          `${small(minutes!)} ${unit('min', Number(minutes) === 1)}`,
          seconds === undefined ? '' : ` ${small(seconds)} ${unit('s', Number(seconds) === 1)}`,
        ].join(' '),
    },
    {
      pattern: new RegExp(
        `(?<![\\w.])${SIGN}(${NUMERAL})(?:\\s?(${NAMES}))?${DASH}(${NUMERAL})\\s?(${NAMES})(?![A-Za-z\\d])`,
        'g',
      ),
      say: (match) => {
        const [, sign = '', from, first, to, name] = match
        if (first !== undefined && first !== name) return null
        return `${numeral(sign + from!, dialect)} to ${numeral(to!, dialect)} ${unit(name!, false)}${stopAfter(match)}`
      },
    },
    {
      pattern: new RegExp(
        `(?<![\\w.])(?:(\\d+)[ -]?)?(${FRACTION})[ -]?(${NAMES}|(?:${MEASURES.join('|')})s?)(?![\\w²³])`,
        'g',
      ),
      say: (match) => {
        const [, whole, part, name] = match
        const one = isUnit(name!) ? unit(name!, true) : name!.replace(/s$/, '')
        const many = isUnit(name!) ? unit(name!, false) : name!
        const said = fractionIn(whole, part!, dialect)
        if (whole !== undefined) return `${said} ${many}${stopAfter(match)}`
        const article = /^(?:[aeio]|hour)/.test(one) ? 'an' : 'a'
        return `${said === 'one half' ? 'half' : `${said} of`} ${article} ${one}${stopAfter(match)}`
      },
    },
    {
      pattern:
        /(?<!\w)(\d+)\s?(?:ft\b\.?|feet|foot),? (\d{1,2}(?:\.\d)?)\s?(?:in\b\.?(?! \d)|inch(?:es)?\b)/g,
      say: (match) => {
        const [, feet, inches] = match
        const unitOfInches = inches === '1' ? 'inch' : 'inches'
        return `${numeral(feet!, dialect)} ${feet === '1' ? 'foot' : 'feet'} ${numeral(inches!, dialect)} ${unitOfInches}${stopAfter(match)}`
      },
    },
    {
      pattern: new RegExp(`(?<![\\w.,])${SIGN}(${NUMERAL})pp(?!\\w)`, 'g'),
      say: ([, sign = '', count]) =>
        `${numeral(sign + count!, dialect)} percentage point${count === '1' ? '' : 's'}`,
    },
    {
      // After a number in words: `2 million sq ft`.
      pattern: new RegExp(
        `(?<=\\d\\s?(?:thousand|million|billion|[kKmM]|bn) )(sq|cu)\\.? ?(${LENGTHS})\\b\\.?`,
        'g',
      ),
      say: (match) => {
        const [, power, name] = match
        return `${POWERS[power![0]!]} ${unit(name === 'in' ? 'in.' : name!, false)}${stopAfter(match)}`
      },
    },
    {
      pattern: new RegExp(`(?<![\\w/.])(?:(\\d+)[ -]?)?(${FRACTION})["″](?!\\w)`, 'g'),
      say: (match) => {
        const [text, whole, part] = match
        if (text.endsWith('"') && isInsideQuotes(match)) return null
        const said = fractionIn(whole, part!, dialect)
        if (describesNoun(match, true)) return `${said.replace(/s$/, '').replace(/^one half$/, 'half')} inch`
        if (whole !== undefined) return `${said} inches`
        return said === 'one half' ? 'half an inch' : `${said} of an inch`
      },
    },
    {
      pattern: new RegExp(`(?<![\\w.,])${SIGN}(${NUMERAL})[\\s-]?(${LENGTHS})([²³])`, 'g'),
      say: ([, sign = '', count, name, power]) =>
        `${numeral(sign + count!, dialect)} ${POWERS[power!]} ${unit(name === 'in' ? 'in.' : name!, count === '1')}`,
    },
    {
      pattern: new RegExp(`(?<![\\w.,])(${NUMERAL})[\\s-]?(sq|cu)\\.? ?(${LENGTHS})(?![A-Za-z\\d])\\.?`, 'g'),
      say: (match) => {
        const [, count, power, name] = match
        const isOne = count === '1' || describesNoun(match, false)
        return `${numeral(count!, dialect)} ${POWERS[power![0]!]} ${unit(name === 'in' ? 'in.' : name!, isOne)}${stopAfter(match)}`
      },
    },
    {
      // Savings plans of America, named after their laws.
      pattern: /\b(40[13])(?:\(([kb])\)|([kK])(?! followers| views| people| users))(s?)(?!\w)/g,
      say: ([, law, inBrackets, letter, s]) =>
        `four oh ${cardinal(Number(law) % 10, dialect)} ${dotted((inBrackets ?? letter)!)}${s ? "'s" : ''}`,
    },
    {
      pattern: new RegExp(`(?<![\\w.,])${SIGN}(${NUMERAL})(bn|tn|[kKmMB])(?![A-Za-z\\d])`, 'g'),
      say: (match) => {
        const [text, sign = '', count, letter] = match
        const after = match.input.slice(match.index + text.length)
        const isCounted = count!.includes('.') || AUDIENCE.test(after)
        if (letter === 'm' && !AUDIENCE.test(after)) return null
        // A house, a flight, a seat: `221B Baker Street`.
        if (!isCounted && (isLabelled(match) || (letter === 'B' && /^ [A-Z][a-z]/.test(after)))) return null
        // Screens and races: `a 4K film`, `a 10K run`.
        if (/k/i.test(letter!) && (/^[48]k$/i.test(text) || /^ (?:run|race|walk)/.test(after))) return null
        return `${numeral(sign + count!, dialect)} ${MAGNITUDES[letter!.toLowerCase()]!}`
      },
    },
    {
      pattern: new RegExp(`(?<![\\w.,])${SIGN}(${NUMERAL})(\\s?|-)(${NAMES})(?![A-Za-z\\d])`, 'g'),
      say: (match) => {
        const [text, sign = '', count, gap, name] = match
        if (isLetter(match, name!, gap!)) return null
        const isOne = count === '1' || gap === '-' || describesNoun(match, gap === '' && text.length > 1)
        return `${numeral(sign + count!, dialect)} ${unit(name!, isOne)}${stopAfter(match)}`
      },
    },
    {
      pattern: new RegExp(
        `(?=/)(?<=\\d\\s?[\\p{L}.]{0,12})/(${NAMES}|${[...MEASURES, ...SHARES].join('|')})(?![\\p{L}\\d])`,
        'gu',
      ),
      say: (match) => {
        const name = match[1]!
        return ` per ${isUnit(name) ? unit(name, true) : name}${stopAfter(match)}`
      },
    },
    {
      pattern: /(?<!\w)(\d+)['′] ?(\d{1,2})["″](?!\w)/g,
      say: ([, feet, inches]) => `${numeral(feet!, dialect)} foot ${numeral(inches!, dialect)}`,
    },
    {
      pattern: new RegExp(`(?<![\\w.,])(${NUMERAL})(["″])(?!\\w)`, 'g'),
      say: (match) => {
        const [, count, mark] = match
        if (mark === '"' && isInsideQuotes(match)) return null
        return `${numeral(count!, dialect)} ${count === '1' || describesNoun(match, true) ? 'inch' : 'inches'}`
      },
    },
    {
      pattern: new RegExp(
        `(?<![\\w.,])(${NUMERAL})(?:′|'(?=\\s?[x×] ?\\d| (?:tall|wide|long|high|deep|by))|(?<=\\d'\\s?[x×]\\s?\\d+)')`,
        'g',
      ),
      say: ([, count]) => `${numeral(count!, dialect)} ${count === '1' ? 'foot' : 'feet'}`,
    },
  ]
}

const unitOf = (written: string) => UNITS[written] ?? UNITS[written.replace(/\.$/, '')]
const isUnit = (written: string) => unitOf(written) !== undefined

/** Alone, these letters are more often an article, a grade, a name or part of one. */
function isLetter(match: RegExpExecArray, name: string, gap: string): boolean {
  const { 0: text, input, index } = match
  const after = input.slice(index + text.length)
  // Of aircraft: `B-52s`.
  if (gap === '' && /(?<!\w)[A-Z]-$/.test(input.slice(Math.max(0, index - 3), index))) return true
  if (name === 'A') return gap !== '' || !PLUGGED_IN.test(after)
  if (/^[CF]$/.test(name)) return gap !== ' ' || !/^(?:[,;:!?)]|\.?\s*$|\.\s)/.test(after)
  if (name === 's') return /\d{3,}s$/.test(text) || (gap === '' && isLabelled(match))
  return /^[mgl]$/.test(name) && gap === '' && isLabelled(match)
}

function isInsideQuotes({ input, index }: RegExpExecArray): boolean {
  return (input.slice(0, index).match(/(?<!\d)"|"(?=\w)/g) ?? []).length % 2 === 1
}
