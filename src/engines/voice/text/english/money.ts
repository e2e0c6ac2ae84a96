import type { Rule } from '@/engines/voice/text/claims'
import type { EnglishDialect } from './dialect'
import { cardinal, numeral } from './numbers'

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
const AMOUNT = '(\\d[\\d,]*)(?:\\.(\\d+))?'
const MAGNITUDE = '(?:\\s?(thousand|million|billion|trillion|bn|tn|[kKmMbB])(?![A-Za-z]))?'

export function moneyRules(dialect: EnglishDialect): Rule[] {
  return [
    {
      pattern: new RegExp(`([-−])?(?:\\b(US|AU|CA|A|C))?([$£€¥₹₩₿])\\s?${AMOUNT}${MAGNITUDE}`, 'g'),
      say: ([, sign, country = '', symbol, whole, part, magnitude]) =>
        (sign ? 'minus ' : '') + amount(symbol!, whole!, part, magnitude, COUNTRIES[country] ?? ''),
    },
    {
      pattern: new RegExp(`${AMOUNT}${MAGNITUDE}\\s?([$£€¥₹₩₿]|(?:USD|GBP|EUR|JPY|INR|KRW|BTC)\\b)`, 'g'),
      say: ([, whole, part, magnitude, unit]) => amount(BY_CODE[unit!] ?? unit!, whole!, part, magnitude, ''),
    },
    {
      pattern: new RegExp(`\\b(USD|GBP|EUR|JPY|INR|KRW|BTC) ?${AMOUNT}${MAGNITUDE}`, 'g'),
      say: ([, code, whole, part, magnitude]) => amount(BY_CODE[code!]!, whole!, part, magnitude, ''),
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
    whole: string,
    part: string | undefined,
    magnitude: string | undefined,
    country: string,
  ) {
    const { one, many, cent, cents } = CURRENCIES[symbol]!
    if (magnitude)
      return `${numeral(part ? `${whole}.${part}` : whole, dialect)} ${MAGNITUDES[magnitude.toLowerCase()] ?? magnitude} ${country}${many}`
    const units = `${cardinal(whole, dialect)} ${country}${whole === '1' ? one : many}`
    if (!part || Number(part) === 0) return units
    if (!cent || part.length > 2) return `${numeral(`${whole}.${part}`, dialect)} ${country}${many}`
    const hundredths = Number(part.padEnd(2, '0'))
    const small = `${cardinal(hundredths, dialect)} ${hundredths === 1 ? cent : cents}`
    return Number(whole) === 0 ? small : `${units} and ${small}`
  }
}
