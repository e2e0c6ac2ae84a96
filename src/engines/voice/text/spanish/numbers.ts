import type { Gender, Noun } from '@/engines/voice/text/romance/words'

const SMALL =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  )
const TENS = ['', '', '', 'treinta', 'cuarenta', 'cincuenta', 'sesenta', 'setenta', 'ochenta', 'noventa']
const HUNDREDS =
  ' ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(
    ' ',
  )
const ORDINALS =
  ' primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo'.split(' ')
const ORDINAL_TENS =
  ' decimo vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo octogésimo nonagésimo'.split(
    ' ',
  )

export const SPANISH_DIGITS = SMALL.slice(0, 10)

export function spanishCardinal(digits: string): string {
  return say(Number(digits)) || 'cero'
}

/** As before a noun of that gender: `veintiún`, `doscientas una`. Millions are of one gender. */
export function spanishCount(digits: string, gender: Gender): string {
  const cardinal = spanishCardinal(digits)
  return gender === 'feminine' ? feminine(cardinal) : shortened(cardinal)
}

const shortened = (words: string) => words.replace(/veintiuno$/, 'veintiún').replace(/\buno$/, 'un')

function feminine(cardinal: string): string {
  const [, millions = '', rest = ''] = /^(.* millon(?:es)?\b|un millón\b)?(.*)$/.exec(cardinal)!
  return millions + rest.replaceAll(/ientos\b/g, 'ientas').replace(/uno$/, 'una')
}

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

/** `primer` and `tercer` before a masculine noun; `decimotercero` is one word, `vigésima primera` two. */
export function spanishOrdinal(number: number, gender: Gender, isBeforeNoun = false): string | null {
  const masculine = ordinal(number)
  if (masculine === null) return null
  if (gender === 'feminine') return masculine.replaceAll(/o(?= |$)/g, 'a')
  return isBeforeNoun ? masculine.replace(/(prim|terc)ero$/, '$1er') : masculine
}

function ordinal(number: number): string | null {
  if (number === 100) return 'centésimo'
  if (number === 1000) return 'milésimo'
  if (number < 1 || number > 99) return null
  if (number <= 12) return ORDINALS[number]!
  const [tens, ones] = [ORDINAL_TENS[Math.floor(number / 10)]!, ORDINALS[number % 10]!]
  return number < 20 ? tens + ones : `${tens} ${ones}`.trim()
}

const PARTS: Record<number, string> = { 2: 'medio', 3: 'tercio', 100: 'centésimo', 1000: 'milésimo' }

/** Below the line of a fraction: `tercio`, `doceavo`. */
export function spanishPart(bottom: number): Noun {
  const one = PARTS[bottom] ?? (bottom <= 10 ? ORDINALS[bottom]! : `${spanishCardinal(String(bottom))}avo`)
  return [one, `${one}s`]
}
