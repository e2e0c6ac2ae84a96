import type { EnglishDialect } from './dialect'

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const SCALES = ['', 'thousand', 'million', 'billion', 'trillion', 'quadrillion']
const IRREGULAR_ORDINALS: Record<string, string> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}
/** Longer numbers are read digit by digit. */
const MOST_DIGITS = 18

/** A whole number, given by its digits; commas between them are overlooked. */
export function cardinal(digits: string | number, dialect: EnglishDialect): string {
  const plain = String(digits).replaceAll(',', '')
  if (plain.length > MOST_DIGITS) return digitByDigit(plain)
  const groups = groupsOfThree(plain)
  const words = groups
    .map((group, index) => ({ group, scale: SCALES[groups.length - 1 - index]! }))
    .filter(({ group }) => group > 0)
    .map(({ group, scale }, index) => {
      const isTail = index > 0 && scale === '' && group < 100
      const spoken = (isTail && dialect === 'gb' ? 'and ' : '') + belowThousand(group, dialect)
      return scale ? `${spoken} ${scale}` : spoken
    })
  return words.join(' ') || 'zero'
}

function groupsOfThree(digits: string): number[] {
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0')
  return (padded.match(/\d{3}/g) ?? []).map(Number)
}

function belowThousand(number: number, dialect: EnglishDialect): string {
  if (number < 100) return belowHundred(number)
  const rest = number % 100
  const hundreds = `${SMALL[Math.floor(number / 100)]} hundred`
  return rest ? `${hundreds}${dialect === 'gb' ? ' and' : ''} ${belowHundred(rest)}` : hundreds
}

function belowHundred(number: number): string {
  if (number < 20) return SMALL[number]!
  const ones = number % 10
  return TENS[Math.floor(number / 10)]! + (ones ? `-${SMALL[ones]}` : '')
}

export function ordinal(digits: string | number, dialect: EnglishDialect): string {
  return cardinal(digits, dialect).replace(
    /[a-z]+$/,
    (word) => IRREGULAR_ORDINALS[word] ?? (word.endsWith('y') ? `${word.slice(0, -1)}ieth` : `${word}th`),
  )
}

export function digitByDigit(digits: string): string {
  return Array.from(digits.replaceAll(/\D/g, ''), (digit) => SMALL[Number(digit)]).join(' ')
}

/** A number as written: sign, commas, decimals, and zeros in front, which are read one by one. */
export function numeral(text: string, dialect: EnglishDialect): string {
  const [, sign = '', whole = '', decimals] = /^([-−+]?)([\d,]*)(?:\.(\d+))?$/.exec(text) ?? []
  const isCode = /^0\d/.test(whole) && decimals === undefined
  const integer = isCode ? digitByDigit(whole) : cardinal(whole || '0', dialect)
  const said = decimals === undefined ? integer : `${integer} point ${digitByDigit(decimals)}`
  if (sign === '+') return `plus ${said}`
  return sign ? `minus ${said}` : said
}

/** Years are read in pairs: `nineteen eighty-four`, `twenty oh five`. */
export function year(digits: string | number, dialect: EnglishDialect): string {
  const number = Number(digits)
  const century = Math.floor(number / 100)
  const rest = number % 100
  if (number < 1010 || number > 2099 || (number >= 2000 && number < 2010)) return cardinal(number, dialect)
  if (rest === 0) return `${belowHundred(century)} hundred`
  return `${belowHundred(century)} ${rest < 10 ? `oh ${SMALL[rest]}` : belowHundred(rest)}`
}

/** `the nineteen eighties`, `the nineties`. */
export function decade(digits: string): string {
  const tens = Number(digits.slice(-2, -1))
  const name = tens === 0 ? 'hundreds' : tens === 1 ? 'tens' : TENS[tens]!.replace(/y$/, 'ies')
  if (digits.length < 4) return name
  return digits.endsWith('000')
    ? `${cardinal(digits, 'us')}s`
    : `${belowHundred(Number(digits.slice(0, 2)))} ${name}`
}
