import type { Rule } from '@/engines/voice/text/claims'
import type { EnglishDialect } from './dialect'
import { cardinal, numeral } from './numbers'
import { DASH, describesNoun } from './quantities'

type Currency = { one: string; many: string; cent?: string; cents?: string }

const CURRENCIES: Record<string, Currency> = {
  $: { one: 'dollar', many: 'dollars', cent: 'cent', cents: 'cents' },
  '£': { one: 'pound', many: 'pounds', cent: 'penny', cents: 'pence' },
  '€': { one: 'euro', many: 'euros', cent: 'cent', cents: 'cents' },
  '¥': { one: 'yen', many: 'yen' },
  '₹': { one: 'rupee', many: 'rupees', cent: 'paisa', cents: 'paise' },
  '₩': { one: 'won', many: 'won' },
  '₿': { one: 'bitcoin', many: 'bitcoins' },
}
const BY_CODE: Record<string, string> = {
  USD: '$',
  GBP: '£',
  EUR: '€',
  JPY: '¥',
  INR: '₹',
  KRW: '₩',
  BTC: '₿',
}
const COUNTRIES: Record<string, string> = {
  US: 'U.S. ',
  A: 'Australian ',
  AU: 'Australian ',
  C: 'Canadian ',
  CA: 'Canadian ',
}
const MAGNITUDES: Record<string, string> = {
  k: 'thousand',
  m: 'million',
  bn: 'billion',
  b: 'billion',
  tn: 'trillion',
}
/** Also as most of Europe writes it: `1.234,56`. */
const AMOUNT =
  '((?:\\d{1,3}(?:\\.\\d{3})+(?:,\\d{1,2})?|\\d+,\\d{1,2})(?!,?\\d)|\\d[\\d,]*(?:\\.\\d+)?(?<!,)|\\.\\d{1,2})'
const MAGNITUDE = '(?:\\s?(thousand|million|billion|trillion|bn|tn|[kKmMbB])(?![A-Za-z]))?'
const SYMBOL = `[${Object.keys(CURRENCIES).join('')}]`
const CODES = `(?:${Object.keys(BY_CODE).join('|')})\\b`
const MINUS = '((?<![\\w%])[-−])?'

export function moneyRules(dialect: EnglishDialect): Rule[] {
  return [
    {
      pattern: new RegExp(
        `${MINUS}(?:\\b(US|AU|CA|A|C))?(${SYMBOL})\\s?${AMOUNT}${MAGNITUDE}${DASH}(${SYMBOL})?${AMOUNT}${MAGNITUDE}(?![\\d%-])`,
        'g',
      ),
      say: ([, sign, country = '', symbol, from, scale, other = symbol, to, lastScale]) => {
        if (other !== symbol) return null
        const first = scale && scale !== lastScale ? `${magnitudeOf(scale)} ` : ''
        const least = `${sign ? 'minus ' : ''}${numeral(plain(from!), dialect)} ${first}`
        return `${least}to ${amount(symbol!, to!, lastScale, COUNTRIES[country] ?? '', true)}`
      },
    },
    {
      pattern: new RegExp(`${MINUS}(?:\\b(US|AU|CA|A|C))?(${SYMBOL})\\s?${AMOUNT}${MAGNITUDE}`, 'g'),
      say: (match) => {
        const [, sign, country = '', symbol, count, magnitude] = match
        const isMany = !describesNoun(match, false)
        return (sign ? 'minus ' : '') + amount(symbol!, count!, magnitude, COUNTRIES[country] ?? '', isMany)
      },
    },
    {
      pattern: new RegExp(`(?<![\\w.,])${AMOUNT}${MAGNITUDE}\\s?(${SYMBOL}|${CODES})(?!\\d)`, 'g'),
      say: ([, count, magnitude, unit]) => amount(BY_CODE[unit!] ?? unit!, count!, magnitude, '', true),
    },
    {
      pattern: new RegExp(`\\b(${CODES}) ?${AMOUNT}${MAGNITUDE}`, 'g'),
      say: ([, code, count, magnitude]) => amount(BY_CODE[code!]!, count!, magnitude, '', true),
    },
    {
      pattern: /(\d+)\s?¢/g,
      say: ([, count]) => `${cardinal(count!, dialect)} ${count === '1' ? 'cent' : 'cents'}`,
    },
    {
      pattern: /(?<![A-Za-z])(\d+)p\b(?! ?m)/g,
      say: ([, count]) =>
        dialect === 'gb' && Number(count) < 100 ? `${cardinal(count!, dialect)} pence` : null,
    },
  ]

  function amount(
    symbol: string,
    written: string,
    magnitude: string | undefined,
    country: string,
    isMany: boolean,
  ) {
    const { one, many, cent, cents } = CURRENCIES[symbol]!
    const count = plain(written)
    const [whole = '', part] = count.split('.')
    const isOne = !isMany || (whole === '1' && !magnitude)
    const unit = country + (isOne ? one : many)
    if (magnitude) return `${numeral(count, dialect)} ${magnitudeOf(magnitude)} ${unit}`
    const units = `${cardinal(whole || '0', dialect)} ${unit}`
    if (!part || Number(part) === 0) return units
    if (!cent || part.length > 2) return `${numeral(count, dialect)} ${country}${many}`
    const hundredths = Number(part.padEnd(2, '0'))
    const small = `${cardinal(hundredths, dialect)} ${hundredths === 1 || (!isMany && cent !== 'penny') ? cent : cents}`
    return Number(whole) === 0 ? small : `${units} and ${small}`
  }
}

const magnitudeOf = (written: string) => MAGNITUDES[written.toLowerCase()] ?? written

/** Digits and one point; a comma before one or two last digits is a point. */
function plain(amount: string): string {
  const isEuropean = /,\d{1,2}$/.test(amount) || /^\d{1,3}(?:\.\d{3})+$/.test(amount)
  const american = isEuropean ? amount.replaceAll('.', '').replace(',', '.') : amount
  return american.replaceAll(',', '')
}
