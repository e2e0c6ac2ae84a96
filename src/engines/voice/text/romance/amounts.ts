import type { Rule } from '@/engines/voice/text/claims'
import { NUMBER, oneOf, SIGN, START, type Numerals } from './numerals'
import type { Noun, RomanceWords } from './words'

/** Of money, three digits after a mark are thousands, two are cents, whichever mark it is. */
const SUM = '\\d{1,3}(?:[., ]\\d{3})+(?:[.,]\\d{1,2})?(?!\\d)|\\d+(?:[.,]\\d{1,2})?(?!\\d)'

/** Of a unit that is written short, in the middle of a sentence: `20 min. circa`. */
const POINT = '(?:\\.(?=[,;:)]| [\\p{Ll}(]))?'

/** Sums of money, percentages, and what is measured in units. */
export function amountRules(words: RomanceWords, numerals: Numerals): Rule[] {
  const units = oneOf(Object.keys(words.units))
  const money = oneOf(Object.keys(words.money))
  const codes = oneOf(Object.keys(words.money).filter((name) => /^[A-Z]{3}$/.test(name)))
  const magnitudes = oneOf(Object.keys(words.magnitudes))
  const magnitude = `(?: ?(${magnitudes})(?!\\p{L}(?<!(?:${magnitudes})(?:${money}))))?`
  return [
    {
      pattern: new RegExp(
        `(?<![\\p{L}\\d])([-−]?)(${money}) ?(${SUM})(?: (${magnitudes})(?!\\p{L}))?(?: ?(${codes})(?!\\p{L}))?`,
        'gu',
      ),
      // The code tells whose dollars or pesos they are: `$1,500 MXN`.
      say: ([, sign, symbol, count, size, code]) =>
        numerals.signed(sign, amount(code ?? symbol!, count!, size)),
    },
    {
      pattern: new RegExp(`${START}${SIGN}(${SUM})${magnitude} ?(${money})(?![\\p{L}\\d])`, 'gu'),
      say: ([, sign, count, size, symbol]) => numerals.signed(sign, amount(symbol!, count!, size)),
    },
    {
      pattern: new RegExp(`${START}${SIGN}(${NUMBER}) ?%`, 'gu'),
      say: ([, sign, count]) => numerals.signed(sign, `${numerals.read(count!)} ${words.percent}`),
    },
    {
      pattern: new RegExp(
        `${START}${SIGN}(${NUMBER}) ?(${units})((?<=m)[²³23])?(?![\\p{L}\\d²³'])${POINT}`,
        'gu',
      ),
      say: ([, sign, count, unit, power]) =>
        numerals.signed(sign, numerals.counted(count!, unitOf(words, unit!, power))),
    },
    {
      // `5 €/kg`, `2 kg/persona`.
      pattern: new RegExp(`(?<=\\d ?(?:${units}|${money}))/(\\p{L}+)`, 'gu'),
      say: ([, unit]) => ` ${words.per(words.units[unit!]?.[0] ?? unit!)}`,
    },
  ]

  function amount(symbol: string, count: string, size: string | undefined): string {
    const { unit, cent } = words.money[symbol]!
    const [, whole = '0', part] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(count)!
    if (size) {
      const decimals = part === undefined ? '' : `,${part}`
      return `${numerals.counted(whole.replaceAll(/\D/g, '') + decimals, words.magnitudes[size]!)} ${unit[1]}`
    }
    const full = numerals.counted(whole.replaceAll(/\D/g, ''), unit)
    const cents = Number((part ?? '').padEnd(2, '0'))
    if (cents === 0) return full
    if (!cent) return `${numerals.read(`${whole.replaceAll(/\D/g, '')},${part}`)} ${unit[1]}`
    const said = numerals.counted(String(cents), cent)
    return Number(whole) === 0 ? said : `${full} ${words.with} ${said}`
  }
}

/** `m²` is a square metre. */
export function unitOf(words: RomanceWords, unit: string, power: string | undefined): Noun {
  const [one, many] = words.units[unit]!
  if (!power) return [one, many]
  const [raised, raisedMany] = /[²2]/.test(power) ? words.squared : words.cubed
  return [`${one} ${raised}`, `${many} ${raisedMany}`]
}
