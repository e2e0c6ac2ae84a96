import { numberWords } from './number-words'
import { addressWords, digitByDigit, romanValue, type Piece } from './piece'

type RomanceLanguage = 'es' | 'it'

type Spoken = {
  point: string
  comma: string
  at: string
  slash: string
  minus: string
  /** Between the ends of a range. */
  to: string
  and: string
  half: string
  units: Record<string, string[]>
  abbreviations: Record<string, string>
  ordinals: string[]
}

const SPOKEN: Record<RomanceLanguage, Spoken> = {
  es: {
    point: 'punto',
    comma: 'coma',
    at: 'arroba',
    slash: 'barra',
    minus: 'menos',
    to: 'a',
    and: 'y',
    half: 'media',
    units: {
      '%': ['por ciento'],
      '€': ['euros'],
      km: ['kilómetros'],
      kg: ['kilos', 'kilogramos'],
      'm²': ['metros cuadrados'],
      m2: ['metros cuadrados'],
      '°c': ['grados', 'grados Celsius'],
      '°': ['grados'],
    },
    abbreviations: {
      sr: 'señor',
      sra: 'señora',
      av: 'avenida',
      'ee. uu': 'Estados Unidos',
      eeuu: 'Estados Unidos',
    },
    ordinals: 'primer segund tercer cuart quint sext séptim octav noven décim'.split(' '),
  },
  it: {
    point: 'punto',
    comma: 'virgola',
    at: 'chiocciola',
    slash: 'barra',
    minus: 'meno',
    to: 'a',
    and: 'e',
    half: 'mezza',
    units: {
      '%': ['per cento'],
      '€': ['euro'],
      km: ['chilometri'],
      kg: ['chili', 'chilogrammi'],
      'm²': ['metri quadrati'],
      m2: ['metri quadrati'],
      '°c': ['gradi', 'gradi Celsius'],
      '°': ['gradi'],
    },
    abbreviations: { sig: 'signor' },
    ordinals: 'prim second terz quart quint sest settim ottav non decim'.split(' '),
  },
}

/** Of Spanish or Italian, where a comma stands before decimals and a point between thousands. */
export function romancePieces(language: RomanceLanguage): Piece[] {
  const { point, comma, at, slash, minus, to, and, half, units, abbreviations, ordinals } = SPOKEN[language]
  const words = (digits: string | number) => numberWords(Number(digits), language)
  return [
    {
      pattern: /[\w.-]+@[\w.-]+\w/y,
      say: ([text]) => [addressWords(text, { '@': at, '.': point, '/': slash })],
    },
    {
      pattern: /(\d{1,2})[:.]([0-5]\d)(?!\d)/y,
      say: ([, hour, minute]) => [
        `${words(hour!)} ${and} ${words(minute!)}`,
        `${words(hour!)} ${words(minute!)}`,
        ...(minute === '30' ? [`${words(hour!)} ${and} ${half}`] : []),
      ],
    },
    // So Whisper writes the sign of a rank.
    { pattern: /(\d+)\.0\b/y, say: ([, rank]) => ranks(Number(rank)) },
    {
      pattern: /(\d+)([ªº°])(?!\s?C)/y,
      say: ([, count, sign]) => [
        ...ranks(Number(count)),
        ...(sign === '°' ? units['°']!.map((degrees) => `${words(count!)} ${degrees}`) : []),
      ],
    },
    { pattern: /(\d+),(\d+)/y, say: ([, whole, part]) => [`${words(whole!)} ${comma} ${words(part!)}`] },
    { pattern: /\d{1,3}(?:\.\d{3})+|\d+/y, say: ([text]) => counts(text) },
    {
      pattern: /(?<=\d\s?)(?:%|€|km|kg|m²|m2|°\s?c|°)(?!\p{L})/iuy,
      say: ([unit]) => units[unit.toLowerCase().replace(/\s/, '')]!,
    },
    { pattern: /(?<=\d\s?)[-–](?=\s?\d)/y, say: () => [to, ''] },
    { pattern: /[-−](?=\d)/y, say: () => [minus] },
    {
      pattern: /(sra?|sig|av|ee\. ?uu|eeuu)(?!\p{L})\.?/iuy,
      say: ([text, short]) => [abbreviations[short!.toLowerCase()] ?? text],
    },
    { pattern: /[CLXVI]+(?![\p{L}\d'’])/uy, say: ([text]) => romans(text) },
  ]

  function counts(text: string): string[] {
    const digits = text.replaceAll('.', '')
    const count = digits.length < 10 ? [words(digits), words(digits).replaceAll('cientos', 'cientas')] : []
    return [...count, digitByDigit(digits, words)]
  }

  function romans(text: string): string[] {
    const value = romanValue(text)
    return value === null ? [text] : [...ranks(value), words(value), text]
  }

  /** First to tenth; beyond, Italian has one ending for all. */
  function ranks(value: number): string[] {
    const stem = ordinals[value - 1] ?? `${words(value).slice(0, -1)}esim`
    return [`${stem}o`, `${stem}a`]
  }
}
