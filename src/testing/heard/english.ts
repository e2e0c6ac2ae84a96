import { numberWords, ordinalWords } from './number-words'
import { addressWords, digitByDigit, romanValue, type Piece } from './piece'

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const CURRENCIES: Record<string, [name: string, hundredth: string]> = {
  $: ['dollar', 'cent'],
  '£': ['pound', 'penny'],
  '€': ['euro', 'cent'],
}
/** The plural first. */
const UNITS: Record<string, string[]> = {
  km: ['kilometers', 'kilometer'],
  kg: ['kilograms', 'kilos'],
  mb: ['megabytes', 'megabyte'],
  mph: ['miles per hour'],
  min: ['minutes', 'minute'],
  'm²': ['square meters'],
  m2: ['square meters'],
  ft: ['feet', 'foot'],
  lb: ['pounds'],
  '%': ['percent'],
  '°c': ['degrees Celsius'],
  '°f': ['degrees Fahrenheit'],
  '°': ['degrees'],
}
const ABBREVIATIONS: Record<string, string[]> = {
  mr: ['mister'],
  mrs: ['missus'],
  dr: ['doctor'],
  st: ['saint', 'street'],
  ave: ['avenue'],
  apt: ['apartment'],
  jr: ['junior'],
  vs: ['versus'],
  etc: ['et cetera'],
  co: ['company'],
  ch: ['chapter'],
  pp: ['pages'],
}
const FRACTIONS: Record<string, string> = { '½': '1/2', '⅓': '1/3', '⅔': '2/3', '¼': '1/4', '¾': '3/4' }
const SIGNS: Record<string, string> = { '&': 'and', '+': 'plus', '@': 'at', '=': 'equals', '#': 'number' }

const words = (digits: string | number) => numberWords(Number(digits), 'en')
const plain = (digits: string) => digits.replaceAll(',', '')

export const ENGLISH: Piece[] = [
  {
    pattern: /[\w.-]+@[\w.-]+\w|(?:https?:\/\/)?(?:[\w-]+\.)+(?:com|org)\b(?:\/\w+)*/y,
    say: ([text]) => [addressWords(text, { '@': 'at', '.': 'dot', '/': 'slash' })],
  },
  {
    pattern: /([$£€])(\d[\d,]*)(?:\.(\d+))?(?: ?(million|billion|M)\b)?(\s?[-–](?=\s?[$£€\d]))?/y,
    say: ([, sign, whole, part, million, dash]) => money(sign!, plain(whole!), part, million, dash),
  },
  {
    pattern: /(\d+)\/(\d+)\/(\d{4})/y,
    say: ([, a, b, year]) => [...dates(a!, b!, year!), ...dates(b!, a!, year!)],
  },
  {
    // Day and month, in either order, are often written without the ending of the rank.
    pattern: new RegExp(
      `(?<=\\b(?:${MONTHS.join('|')}) )\\d{1,2}\\b|\\d{1,2}(?= (?:${MONTHS.join('|')})\\b)`,
      'y',
    ),
    say: ([day]) => [
      words(day),
      ordinalWords(Number(day)),
      `the ${ordinalWords(Number(day))}`,
      `the ${ordinalWords(Number(day))} of`,
    ],
  },
  { pattern: /(\d{4})-(\d\d)-(\d\d)/y, say: ([, year, month, day]) => dates(month!, day!, year!) },
  { pattern: /(\d{1,2}):([0-5]\d)(?!\d)/y, say: ([, hour, minute]) => times(hour!, minute!) },
  {
    pattern: /(\d{1,2})\.([0-5]\d)(?!\d)/y,
    say: ([, hour, minute]) => [decimal(hour!, minute!), ...times(hour!, minute!)],
  },
  { pattern: /(\d+):(\d+)/y, say: ([, a, b]) => [`${words(a!)} to ${words(b!)}`] },
  {
    pattern: /(\d+)['’](\d+)["”]?/y,
    say: ([, feet, inches]) => ['foot', 'feet'].map((unit) => `${words(feet!)} ${unit} ${words(inches!)}`),
  },
  { pattern: /([\d,]+)(?:st|nd|rd|th)\b/y, say: ([, rank]) => [ordinalWords(Number(plain(rank!)))] },
  {
    pattern: /(\d\d)(\d0)s\b/y,
    say: ([, century, tens]) => [`${words(century!)} ${words(tens!).replace(/y$/, 'ies')}`],
  },
  {
    pattern: /(?:(\d+)[ -]?)?([½⅓⅔¼¾])|(?:(\d+)[ -])?(\d+\/\d+)/y,
    say: ([, count = '', sign, other = count, text = FRACTIONS[sign!]]) => fractions(other, text!),
  },
  {
    pattern: /(\d[\d,]*)\.(\d+)(?: ?(M)\b)?/y,
    say: ([, whole, part, million]) => [decimal(plain(whole!), part!) + (million ? ' million' : '')],
  },
  {
    pattern: /\d{1,3}(?:,\d{3})+|\d+/y,
    say: ([text]) => (text.includes(',') ? [words(plain(text))] : counts(text)),
  },
  {
    pattern: /(?<=\d\s?)(?:km|kg|mb|mph|min|m²|m2|ft|lb|%|°c|°f|°)(?!\p{L})/iuy,
    say: ([unit]) => UNITS[unit.toLowerCase()]!,
  },
  { pattern: /(?<=(?:\d|[ap]\.?m\.?|%)\s?)[-–](?=\s?\d)/iy, say: () => ['to', ''] },
  { pattern: /[-−](?=[\d$£€])/y, say: () => ['minus'] },
  {
    pattern: /e\.g\.|i\.e\./iy,
    say: ([text]) => [spelled(text), /^e/i.test(text) ? 'for example' : 'that is'],
  },
  { pattern: /\bPh\.?D\b\.?|(?:\b\p{L}\.){2,}|(?<=\d\s?)[ap]m\b/iuy, say: ([text]) => [spelled(text)] },
  {
    pattern: /\b(mr|mrs|dr|st|ave|apt|jr|vs|etc|co|ch|pp)\b\.?(?![\p{L}'’])/iuy,
    say: ([, short]) => ABBREVIATIONS[short!.toLowerCase()]!,
  },
  { pattern: /\b[A-Z]{2,}(?=s?\b)/y, say: ([text]) => [...romans(text), spelled(text), text] },
  { pattern: /[a-z]+(?:\.[a-z]+)+/iy, say: ([text]) => [text.replaceAll('.', ' dot ')] },
  { pattern: /\//y, say: () => ['per', 'slash', ''] },
  { pattern: /[&+@=#]/y, say: ([sign]) => [SIGNS[sign]!] },
]

const spelled = (text: string) => Array.from(text.replaceAll('.', '')).join(' ')

function money(sign: string, whole: string, part = '', million = '', dash = ''): string[] {
  const [name, hundredth] = CURRENCIES[sign]!
  const counted = Number(whole) === 1 && part === '' && million === '' ? name : `${name}s`
  const to = dash === '' ? '' : ' to'
  if (million === 'billion') return [`${decimal(whole, part)} billion ${name}s${to}`]
  if (million !== '') return [`${decimal(whole, part)} million ${name}s${to}`]
  if (part === '') return [`${words(whole)} ${counted}${to}`, ...(dash === '' ? [] : [`${words(whole)} to`])]
  return [`${words(whole)} ${name}s and ${words(part)} ${hundredth}s`, `${words(whole)} ${words(part)}`]
}

const decimal = (whole: string, part: string) =>
  part === '' ? words(whole) : `${words(whole)} point ${digitByDigit(part, words)}`

function dates(month: string, day: string, year: string): string[] {
  const name = MONTHS[Number(month) - 1]
  if (name === undefined || Number(day) > 31) return []
  const rank = ordinalWords(Number(day))
  return counts(year).flatMap((said) => [`${name} ${rank} ${said}`, `the ${rank} of ${name} ${said}`])
}

function times(hour: string, minute: string): string[] {
  if (minute === '00') return [words(hour), `${words(hour)} o'clock`]
  return [`${words(hour)} ${minute.startsWith('0') ? 'oh ' : ''}${words(minute)}`]
}

function fractions(whole: string, text: string): string[] {
  const [top, bottom] = text.split('/') as [string, string]
  const named = { 2: 'half', 4: 'quarter' }[bottom] ?? ordinalWords(Number(bottom))
  const many = Number(top) > 1
  const part = `${words(top)} ${named}${many ? 's' : ''}`
  const readings = many ? [part] : [part, `a ${named}`, named]
  return whole === '' ? readings : readings.map((reading) => `${words(whole)} and ${reading}`)
}

/** As a count, as a year or the number of a house, digit by digit. */
function counts(digits: string): string[] {
  const pair = digits.slice(-2)
  const rest = pair === '00' ? 'hundred' : `${pair.startsWith('0') ? 'oh ' : ''}${words(pair)}`
  const inPairs = digits.length === 3 || digits.length === 4 ? [`${words(digits.slice(0, -2))} ${rest}`] : []
  const count = digits.length < 10 ? [words(digits)] : []
  return [...count, ...inPairs, digitByDigit(digits, words)]
}

function romans(letters: string): string[] {
  const value = romanValue(letters)
  return value === null ? [] : [words(value), `the ${ordinalWords(value)}`]
}
