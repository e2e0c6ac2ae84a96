import type { Gender, Noun } from '@/engines/voice/text/romance/words'

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

/** `un`, `uno`, `una`, `un'` as the noun asks; other numbers are the same before all. */
export function italianCount(digits: string, noun: string, gender: Gender): string {
  if (digits !== '1') return italianCardinal(digits)
  if (gender === 'feminine') return /^[aeiouàèéìòù]/i.test(noun) ? "un'" : 'una'
  return /^(?:s[^aeiouàèéìòù]|z|gn|ps|pn|x|y)/i.test(noun) ? 'uno' : 'un'
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

export function italianOrdinal(number: number, gender: Gender): string | null {
  if (!Number.isInteger(number) || number < 1) return null
  const stem = ORDINALS[number] ?? `${stemOf(say(number).replaceAll(' ', ''))}esim`
  return stem + (gender === 'feminine' ? 'a' : 'o')
}

/** `undici` loses its vowel before `-esimo`; `ventitre` and `ventisei` keep theirs. */
const stemOf = (cardinal: string) =>
  /(?:tre|sei)$/.test(cardinal) ? cardinal : cardinal.replace(/mila$/, 'mill').replace(/[aeio]$/, '')

/** Below the line of a fraction: `terzo`, `dodicesimi`. */
export function italianPart(bottom: number): Noun {
  const one = bottom === 2 ? 'mezzo' : italianOrdinal(bottom, 'masculine')!
  return [one, one.replace(/o$/, 'i')]
}
