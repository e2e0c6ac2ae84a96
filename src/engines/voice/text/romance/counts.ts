import type { Rule } from '@/engines/voice/text/claims'
import { NUMBER, oneOf, SIGN, START, type Numerals } from './numerals'
import type { RomanceWords } from './words'

/** Ordinals, degrees, versions, ranges, powers, and at last plain numbers. */
export function countRules(words: RomanceWords, numerals: Numerals): Rule[] {
  const measured = oneOf([...Object.keys(words.units), ...Object.keys(words.money), '%', 'º', 'ª'])
  return [
    { pattern: new RegExp(`(?<!\\p{L})(?:${words.numberSigns}) ?(?=\\d)`, 'giu'), say: () => words.number },
    {
      pattern: new RegExp(`(?<![\\p{L}\\d])(\\d{1,2})\\.?(${words.ordinalEndings})(?!\\p{L})`, 'giu'),
      say: (match) => place(match, /a$/i.test(match[2]!)),
    },
    { pattern: /(?<![\p{L}\d.,])(\d{1,4})\.?ª/gu, say: (match) => place(match, true) },
    {
      pattern: new RegExp(`${START}${SIGN}(${NUMBER})\\.?([º°])`, 'gu'),
      say: (match) => (isDegrees(match) ? degrees(match) : place([match[0], match[2]!], false, match)),
    },
    {
      pattern: new RegExp(
        `(?<![\\p{L}\\d.,])(?:((?<!${words.version} )v)|v)?(\\d+(?:\\.\\d+){2,}|(?<=v)\\d+(?:\\.\\d+)?)(?!\\d)`,
        'giu',
      ),
      say: ([, isNamed, digits]) =>
        !isNamed && /^\d{1,3}(?:\.\d{3})+$/.test(digits!)
          ? null
          : (isNamed ? `${words.version} ` : '') +
            digits!
              .split('.')
              .map((part) => numerals.read(part))
              .join(` ${words.point} `),
    },
    {
      pattern: new RegExp(`(?<=\\d ?(?:${measured})?) ?[-–—] ?(?=[$€£]?\\d)`, 'gu'),
      say: ({ 0: text, input, index }) =>
        /^ [-–—] ?[\d.,]+ ?=/.test(input.slice(index)) && text.startsWith(' ')
          ? ` ${words.minus} `
          : ` ${words.to} `,
    },
    { pattern: /(?<=\d):(?=\d)/g, say: () => ` ${words.to} ` },
    { pattern: /(?<=\d)\/(?=\d)/g, say: () => ` ${words.over} ` },
    { pattern: /(?<=\d) ?[x×*] ?(?=\d)/g, say: () => ` ${words.by} ` },
    { pattern: /(?<=[\p{L}\d)])[⁰¹²³⁴-⁹]+/gu, say: ([sign]) => ` ${words.powers(sign.normalize('NFKC'))} ` },
    { pattern: /[₀-₉]+|[①-⑳]/g, say: ([sign]) => ` ${words.cardinal(sign.normalize('NFKC'))} ` },
    {
      pattern: new RegExp(
        `${START}${SIGN}(${NUMBER})(?=(?: ?[-–—] ?${NUMBER}| [aoye] ${NUMBER})?(?: ((?:mil )?\\p{L}+))?)`,
        'gu',
      ),
      say: ({ 1: sign, 2: count, 3: noun, input, index }) => {
        const around = { before: input.slice(0, index), noun }
        return numerals.signed(
          sign,
          numerals.read(count!, (digits) => words.agreed(digits, around)),
        )
      },
    },
    { pattern: /\d+/g, say: ([digits]) => ` ${numerals.read(digits)} ` },
  ]

  function place(
    match: readonly string[],
    isFeminine: boolean,
    at = match as RegExpExecArray,
  ): string | null {
    const noun = nounAfter(at)
    return words.ordinal(Number(match[1]), isFeminine ? 'feminine' : 'masculine', noun !== undefined)
  }

  function degrees([, sign, count]: RegExpExecArray): string {
    return numerals.signed(sign, numerals.counted(count!, words.degree))
  }

  /** `a 30°` and `38,5°` are degrees, `il 5° piano` and `5º` are places. */
  function isDegrees(match: RegExpExecArray): boolean {
    const [, sign, count, mark] = match
    if (sign || /\D/.test(count!)) return true
    const before = match.input.slice(0, match.index)
    if (new RegExp(`(?<!\\p{L})(?:${words.beforeRank})$`, 'iu').test(before)) return false
    if (new RegExp(`(?<!\\p{L})(?:${words.beforeDegrees}) $`, 'iu').test(before)) return true
    return mark === '°' && nounAfter(match) === undefined
  }

  function nounAfter({ 0: text, input, index }: RegExpExecArray): string | undefined {
    const word = /^ (\p{L}{2,})/u.exec(input.slice(index + text.length))?.[1]
    return word && !words.isFunctionWord(word) ? word : undefined
  }
}
