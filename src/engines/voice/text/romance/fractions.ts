import type { Rule } from '@/engines/voice/text/claims'
import { unitOf } from './amounts'
import { oneOf, type Numerals } from './numerals'
import type { RomanceWords } from './words'

/** Larger denominators are more often a score or a count: `45/60`. */
const LARGEST_NAMED = 20
const SIGN_OF_PART = '[¼-¾⅐-⅞]'
const PART = `${SIGN_OF_PART}|(?<![\\d/])\\d{1,3}\\/\\d{1,4}(?![\\d/])`

/** `½`, `3/4`, `2½ horas`, `1 1/2`. */
export function fractionRules(words: RomanceWords, { counted }: Numerals): Rule[] {
  const units = oneOf(Object.keys(words.units))
  const noun = `(?: ?(${units})([²³])?(?![\\p{L}\\d'])| (\\p{L}{3,}))`
  return [
    {
      pattern: new RegExp(
        `(?<![\\d.,/\\p{L}])(\\d{1,3})(?: ?(?=${SIGN_OF_PART})|[ -](?=\\d))(${PART})${noun}`,
        'gu',
      ),
      say: ([, whole, part, unit, power, word]) => {
        if (word && words.isFunctionWord(word)) return null
        const things = unit ? unitOf(words, unit, power) : ([words.singular(word!), word!] as const)
        return `${counted(whole!, things)} ${words.and} ${added(part!, things[0])}`
      },
    },
    {
      pattern: new RegExp(
        `(?<![\\d.,/\\p{L}])(\\d{1,3})(?: ?(?=${SIGN_OF_PART})|[ -](?=\\d))(${PART})`,
        'gu',
      ),
      say: ([, whole, part]) => `${words.cardinal(whole!)} ${words.and} ${added(part!, undefined)}`,
    },
    {
      pattern: new RegExp(`(½|(?<![\\d/])1/2(?![\\d/]))${noun}`, 'gu'),
      say: ([, , unit, power, word]) => {
        if (word && words.isFunctionWord(word)) return null
        const thing = unit ? unitOf(words, unit, power)[0] : word!
        return `${words.half[words.genderOf(thing)]} ${thing}`
      },
    },
    {
      // `1 cucchiaio e 1/2`, `2 tazas y ½`.
      pattern: new RegExp(`(?=[1½])(?<=(\\d+) ?(\\p{L}+) ${words.and} )(?:½|1/2(?![/\\d]))`, 'gu'),
      say: ([, whole, thing]) =>
        added('1/2', words.units[thing!]?.[0] ?? (whole === '1' ? thing : words.singular(thing!))),
    },
    {
      pattern: new RegExp(`(?<![\\d.,/])(${PART}) ?(${units})([²³])?(?![\\p{L}\\d²³'])`, 'gu'),
      say: ([, part, unit, power]) => `${fraction(part!)} ${words.of} ${unitOf(words, unit!, power)[0]}`,
    },
    { pattern: new RegExp(SIGN_OF_PART, 'gu'), say: ([part]) => added(part, undefined) },
    { pattern: new RegExp(`(?<![\\d.,/])(?:${PART})`, 'gu'), say: ([part]) => fraction(part) },
  ]

  /** After a whole, a half is bare: `dos y medio`, but `dos y un cuarto`. */
  function added(part: string, thing: string | undefined): string {
    const isHalf = part === '½' || part === '1/2'
    return isHalf ? words.half[thing ? words.genderOf(thing) : 'masculine'] : fraction(part)
  }

  function fraction(part: string): string {
    const [top = '', bottom = ''] = part.normalize('NFKC').split(/[⁄/]/)
    if (part === '24/7') return `${words.cardinal(top)} ${words.cardinal(bottom)}`
    const below = Number(bottom)
    const isNamed =
      (below >= 2 && below <= LARGEST_NAMED && Number(top) < 2 * below) || below === 100 || below === 1000
    if (isNamed && Number(top) > 0) return counted(top, words.part(below))
    return `${words.cardinal(top)} ${words.over} ${words.cardinal(bottom)}`
  }
}
