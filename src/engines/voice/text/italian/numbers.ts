const SMALL =
  'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove'.split(
    ' ',
  )
const TENS = [
  '',
  '',
  'venti',
  'trenta',
  'quaranta',
  'cinquanta',
  'sessanta',
  'settanta',
  'ottanta',
  'novanta',
]
const ORDINALS = ' prim second terz quart quint sest settim ottav non decim'.split(' ')

export const ITALIAN_DIGITS = SMALL.slice(0, 10)

export function italianCardinal(digits: string): string {
  const words = say(Number(digits)) || 'zero'
  return words.length > 3 ? words.replace(/tre$/, 'tré') : words
}

export function italianCount(digits: string): string {
  return digits === '1' ? 'un' : italianCardinal(digits)
}

/** Hundreds and thousands are kept apart: the stress of each part is then right. */
function say(number: number): string {
  if (number >= 1e9) return scale(number, 1e9, 'un miliardo', 'miliardi')
  if (number >= 1e6) return scale(number, 1e6, 'un milione', 'milioni')
  if (number >= 1000) return scale(number, 1000, 'mille', 'mila')
  if (number >= 100) {
    const hundreds = Math.floor(number / 100)
    return [hundreds === 1 ? 'cento' : `${SMALL[hundreds]} cento`, say(number % 100)]
      .filter(Boolean)
      .join(' ')
  }
  if (number < 20) return number === 0 ? '' : SMALL[number]!
  const ones = number % 10
  const tens = TENS[Math.floor(number / 10)]!
  if (ones === 0) return tens
  return (ones === 1 || ones === 8 ? tens.slice(0, -1) : tens) + SMALL[ones]!
}

function scale(number: number, size: number, one: string, many: string): string {
  const count = Math.floor(number / size)
  return [count === 1 ? one : `${say(count)} ${many}`, say(number % size)].filter(Boolean).join(' ')
}

export function italianOrdinal(number: number, isFeminine: boolean): string | null {
  const stem = ORDINALS[number]
  return stem ? stem + (isFeminine ? 'a' : 'o') : null
}
