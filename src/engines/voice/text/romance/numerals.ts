import type { RomanceWords } from './words'

const GROUPED = '\\d{1,3}(?:(?:\\.\\d{3})+|(?: \\d{3})+)(?!\\d)(?:,\\d+)?'
/** As it is written in English and in Mexico; `1,500` alone is one and a half. */
const GROUPED_BY_COMMAS = '\\d{1,3}(?:(?:,\\d{3})+\\.\\d+|(?:,\\d{3}){2,})'
/** Never ends within a row of digits: what is left of it would be silent. */
export const NUMBER = `(?:${GROUPED_BY_COMMAS}|${GROUPED}|\\d+[.,]\\d+|\\d+)(?!\\d)`
/** Where a number may begin. */
export const START = '(?<![\\p{L}\\d]|\\d[.,])'
/** Not the dash of `5-10`, `5 €-10 €` or `COVID-19`. */
export const SIGN = '((?<![\\p{L})]|[\\d%€$£°ºª] ?)[-−+±])?'

const IS_BY_COMMAS = new RegExp(`^${GROUPED_BY_COMMAS}$`)
const IS_GROUPED = new RegExp(`^${GROUPED}$`)

/** They take a preposition before what they count. */
const IN_MILLIONS = /(?:mill[oó]n(?:es)?|milion[ei]|miliard[oi])$/

/** Larger ones are codes. */
const MOST_DIGITS = 12

export type Numerals = ReturnType<typeof numeralsOf>

export function numeralsOf(words: RomanceWords) {
  return { read, oneByOne, signed, counted }

  /** `1.234,5`, `1,234.5`, `3.14`, `007`. */
  function read(text: string, cardinal = words.cardinal): string {
    const { whole, mark, decimals } = partsOf(text)
    const integer = /^0\d/.test(whole) || whole.length > MOST_DIGITS ? oneByOne(whole) : cardinal(whole)
    if (decimals === undefined) return integer
    const isShort = decimals.length <= 2 && !decimals.startsWith('0')
    const fraction = isShort ? words.cardinal(decimals) : oneByOne(decimals)
    return `${integer} ${mark === '.' ? words.point : words.comma} ${fraction}`
  }

  function oneByOne(text: string): string {
    return Array.from(text.match(/[\d+]/g) ?? [], (sign) =>
      sign === '+' ? words.marks['+']! : words.digits[Number(sign)]!,
    ).join(' ')
  }

  function signed(sign: string | undefined, said: string): string {
    if (!sign) return said
    return `${sign === '+' || sign === '±' ? words.marks[sign]! : words.minus} ${said}`
  }

  /** `un euro`, `1,5 litros`. */
  function counted(count: string, [one, many]: readonly [string, string]): string {
    if (count === '1') return `${words.counted('1', one)} ${one}`
    const said = isWhole(count) ? read(count, (digits) => words.counted(digits, many)) : read(count)
    return `${said}${IN_MILLIONS.test(said) ? ` ${words.of}` : ''} ${many}`
  }
}

const isWhole = (text: string) => partsOf(text).decimals === undefined

function partsOf(text: string): { whole: string; mark: string; decimals: string | undefined } {
  const isPoint = IS_BY_COMMAS.test(text) || (text.includes('.') && !IS_GROUPED.test(text))
  const mark = isPoint ? '.' : ','
  const [whole = '0', decimals] = text.split(mark)
  return { whole: whole.replaceAll(/\D/g, ''), mark, decimals }
}

/** The point of what was read also ends the sentence when nothing follows. */
export function sentenceEnd({ 0: text, input, index }: RegExpExecArray): string {
  return text.endsWith('.') && input.slice(index + text.length).trim() === '' ? ' .' : ''
}

/** Longest first, for a pattern that takes the first that fits. */
export function oneOf(names: readonly string[]): string {
  return names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|')
}
