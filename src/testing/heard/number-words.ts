/**
 * Numbers in words, to compare what a recogniser writes with what was said: a second opinion that shares nothing with
 * what the voices read by.
 */
export type WordsLanguage = 'en' | 'es' | 'it'

/** Of a whole number below a thousand million. English has no `and` in it; Italian has gaps at hundreds and thousands. */
export function numberWords(value: number, language: WordsLanguage): string {
  return { en: english, es: spanish, it: italian }[language](value)
}

export function ordinalWords(value: number): string {
  const words = english(value).split(' ')
  const last = words.pop()!
  const ordinal = ORDINALS[last] ?? `${last.replace(/y$/, 'ie')}th`
  return [...words, ordinal].join(' ')
}

const list = (words: string) => words.split(' ')

const ONES = list(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
)
const TENS = list('- - twenty thirty forty fifty sixty seventy eighty ninety')
const ORDINALS: Record<string, string> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}

function english(value: number): string {
  if (value < 20) return ONES[value]!
  if (value < 100) return joined(TENS[Math.floor(value / 10)]!, value % 10, english)
  const [size, name] = scaleOf(value, ['hundred', 'thousand', 'million'])
  return joined(`${english(Math.floor(value / size))} ${name}`, value % size, english)
}

const UNOS = list(
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve',
)
const DIECES = list('- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa')
const CIENTOS = list(
  '- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos',
)

function spanish(value: number): string {
  if (value < 30) return UNOS[value]!
  if (value < 100) return joined(DIECES[Math.floor(value / 10)]!, value % 10, spanish, ' y ')
  if (value === 100) return 'cien'
  if (value < 1000) return joined(CIENTOS[Math.floor(value / 100)]!, value % 100, spanish)
  const [size, name] = scaleOf(value, ['', 'mil', value < 2_000_000 ? 'millón' : 'millones'])
  const count = Math.floor(value / size)
  const counted = count > 1 ? `${spanish(count)} ${name}` : size === 1000 ? name : `un ${name}`
  return joined(counted, value % size, spanish)
}

const UNI = list(
  'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
)
const DIECI = list('- - venti trenta quaranta cinquanta sessanta settanta ottanta novanta')

function italian(value: number): string {
  if (value < 20) return UNI[value]!
  if (value < 100) {
    const [tens, ones] = [DIECI[Math.floor(value / 10)]!, value % 10]
    if (ones === 0) return tens
    return (ones === 1 || ones === 8 ? tens.slice(0, -1) : tens) + (ones === 3 ? 'tré' : UNI[ones]!)
  }
  const [size, name] = scaleOf(value, ['cento', 'mila', 'milioni'])
  const count = Math.floor(value / size)
  const one = { 100: 'cento', 1000: 'mille' }[size] ?? 'un milione'
  return joined(count > 1 ? `${italian(count)} ${name}` : one, value % size, italian)
}

/** The largest of hundred, thousand and million in a number, and its name. */
function scaleOf(value: number, [hundred, thousand, million]: [string, string, string]): [number, string] {
  if (value < 1000) return [100, hundred]
  return value < 1_000_000 ? [1000, thousand] : [1_000_000, million]
}

function joined(start: string, rest: number, words: (value: number) => string, between = ' '): string {
  return rest === 0 ? start : start + between + words(rest)
}
