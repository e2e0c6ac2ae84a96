import type { Rule } from '@/engines/voice/text/claims'
import type { EnglishDialect } from './dialect'
import { numeral } from './numbers'

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
  yd: ['yard'],
  kg: ['kilogram'],
  g: ['gram'],
  mg: ['milligram'],
  lb: ['pound'],
  lbs: ['pound'],
  oz: ['ounce'],
  L: ['litre'],
  l: ['litre'],
  ml: ['millilitre'],
  mL: ['millilitre'],
  h: ['hour'],
  hr: ['hour'],
  hrs: ['hour'],
  min: ['minute'],
  mins: ['minute'],
  s: ['second'],
  sec: ['second'],
  secs: ['second'],
  ms: ['millisecond'],
  Hz: ['hertz', 'hertz'],
  kHz: ['kilohertz', 'kilohertz'],
  MHz: ['megahertz', 'megahertz'],
  GHz: ['gigahertz', 'gigahertz'],
  dB: ['decibel'],
  B: ['byte'],
  kB: ['kilobyte'],
  KB: ['kilobyte'],
  MB: ['megabyte'],
  GB: ['gigabyte'],
  TB: ['terabyte'],
  kbps: ['kilobit per second', 'kilobits per second'],
  Mbps: ['megabit per second', 'megabits per second'],
  Gbps: ['gigabit per second', 'gigabits per second'],
  mph: ['mile per hour', 'miles per hour'],
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
  ha: ['hectare'],
  '°C': ['degree Celsius', 'degrees Celsius'],
  '℃': ['degree Celsius', 'degrees Celsius'],
  '°F': ['degree Fahrenheit', 'degrees Fahrenheit'],
  '℉': ['degree Fahrenheit', 'degrees Fahrenheit'],
  '°': ['degree'],
  '%': ['percent', 'percent'],
  '‰': ['per thousand', 'per thousand'],
}
const NAMES = Object.keys(UNITS)
  .toSorted((a, b) => b.length - a.length)
  .join('|')
const NUMBER = '([-−+]?(?:\\d[\\d,]*(?:\\.\\d+)?|\\.\\d+))'
const SQUARES: Record<string, string> = { '²': 'square ', '2': 'square ', '³': 'cubic ', '3': 'cubic ' }

export function unitRules(dialect: EnglishDialect): Rule[] {
  const spelling = (words: string) =>
    dialect === 'us' ? words.replaceAll('metre', 'meter').replaceAll('litre', 'liter') : words
  const unit = (name: string, isOne: boolean) => {
    const [one, many = one.replace(/^\S+$|(?<=\S)$/, '$&s')] = UNITS[name]!
    return spelling(isOne ? one : many)
  }
  return [
    {
      pattern: new RegExp(
        `(?<![\\w.])${NUMBER}[-–]${NUMBER.replace('[-−+]?', '')}\\s?(${NAMES})(?![A-Za-z\\d])`,
        'g',
      ),
      say: ([, from, to, name]) =>
        `${numeral(from!, dialect)} to ${numeral(to!, dialect)} ${unit(name!, false)}`,
    },
    {
      pattern: new RegExp(`(?<![\\w.])${NUMBER}[\\s-]?(km|m|cm|mm|ft|mi)([²³])`, 'g'),
      say: ([, count, name, power]) =>
        `${numeral(count!, dialect)} ${SQUARES[power!]}${unit(name!, count === '1')}`,
    },
    {
      pattern: new RegExp(`(?<![\\w.,])${NUMBER}(\\s?|-)(${NAMES})(?![A-Za-z\\d])`, 'g'),
      say: ([text, count, gap, name]) => {
        // Alone, these letters are more often an article, a name or a grade.
        if (/^[ABVWLslhgm]$/.test(name!) && /\s/.test(gap!) && !/^[gmls]$/.test(name!)) return null
        if (name === 's' && /\d{3,}s$/.test(text)) return null
        return `${numeral(count!, dialect)} ${unit(name!, count === '1' || gap === '-')}`
      },
    },
    {
      pattern: /(?<!\w)(\d+)['′] ?(\d{1,2})["″](?!\w)/g,
      say: ([, feet, inches]) => `${numeral(feet!, dialect)} foot ${numeral(inches!, dialect)}`,
    },
  ]
}
