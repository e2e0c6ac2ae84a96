const SMALL =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  )
const TENS = ['', '', '', 'treinta', 'cuarenta', 'cincuenta', 'sesenta', 'setenta', 'ochenta', 'noventa']
const HUNDREDS =
  ' ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(
    ' ',
  )
const ORDINALS = ' primer segund tercer cuart quint sext séptim octav noven décim'.split(' ')

export const SPANISH_DIGITS = SMALL.slice(0, 10)

export function spanishCardinal(digits: string): string {
  return say(Number(digits)) || 'cero'
}

/** Before a masculine noun the last one is shortened: `veintiún euros`. */
export function spanishCount(digits: string): string {
  return shortened(spanishCardinal(digits))
}

export const shortened = (words: string) => words.replace(/veintiuno$/, 'veintiún').replace(/\buno$/, 'un')

function say(number: number): string {
  if (number >= 1e6) {
    const millions = Math.floor(number / 1e6)
    const rest = say(number % 1e6)
    return `${millions === 1 ? 'un millón' : `${shortened(say(millions))} millones`}${rest ? ` ${rest}` : ''}`
  }
  if (number >= 1000) {
    const thousands = Math.floor(number / 1000)
    return [thousands === 1 ? 'mil' : `${shortened(say(thousands))} mil`, say(number % 1000)]
      .filter(Boolean)
      .join(' ')
  }
  if (number === 100) return 'cien'
  if (number > 100) return [HUNDREDS[Math.floor(number / 100)], say(number % 100)].filter(Boolean).join(' ')
  if (number < 30) return number === 0 ? '' : SMALL[number]!
  const ones = number % 10
  return TENS[Math.floor(number / 10)]! + (ones ? ` y ${SMALL[ones]}` : '')
}

export function spanishOrdinal(number: number, isFeminine: boolean): string | null {
  const stem = ORDINALS[number]
  return stem ? stem + (isFeminine ? 'a' : 'o') : null
}
