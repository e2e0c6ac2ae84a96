const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const SCALES: [number, string][] = [
  [1e9, 'billion'],
  [1e6, 'million'],
  [1e3, 'thousand'],
  [100, 'hundred'],
]
const ORDINALS: Record<string, string> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}
const SIGNS: Record<string, string> = { $: 'dollars', '€': 'euros', '£': 'pounds' }

/** `$1,250`, `3.5`, `21st`, `40%`: English words, as a voice says them; years as two pairs of digits. */
export function numberInWords(written: string): string[] {
  const sign = SIGNS[written[0] ?? '']
  const [whole = '', fraction] = written.replace(/[^\d.]/g, '').split('.')
  const words = isYear(written) ? yearInWords(Number(whole)) : wholeInWords(Number(whole))
  if (fraction) words.push('point', ...[...fraction].map((digit) => SMALL[Number(digit)]!))
  if (/(?:st|nd|rd|th)$/.test(written)) words.push(ordinal(words.pop() ?? ''))
  if (sign) words.push(words.join(' ') === 'one' ? sign.slice(0, -1) : sign)
  if (written.endsWith('%')) words.push('percent')
  return words
}

const isYear = (written: string) => /^(?:1[1-9]|20[1-9])\d{1,2}$/.test(written) && written.length === 4

function yearInWords(year: number): string[] {
  const [first, last] = [Math.floor(year / 100), year % 100]
  if (last === 0) return [...wholeInWords(first), 'hundred']
  return [...wholeInWords(first), ...(last < 10 ? ['oh', SMALL[last]!] : wholeInWords(last))]
}

function wholeInWords(value: number): string[] {
  if (value < 20) return [SMALL[value] ?? 'zero']
  const scale = SCALES.find(([size]) => value >= size)
  if (!scale) return [TENS[Math.floor(value / 10)]!, ...(value % 10 ? [SMALL[value % 10]!] : [])]
  const [size, name] = scale
  return [
    ...wholeInWords(Math.floor(value / size)),
    name,
    ...(value % size ? wholeInWords(value % size) : []),
  ]
}

function ordinal(word: string): string {
  return ORDINALS[word] ?? (word.endsWith('y') ? `${word.slice(0, -1)}ieth` : `${word}th`)
}
