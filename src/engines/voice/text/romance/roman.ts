import { claimsOf, type Rule } from '@/engines/voice/text/claims'
import type { RomanceWords } from './words'

const ROMAN =
  "(?=[IVXLCDM])(M{0,3}(?:C[MD]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3}))(?![\\p{L}\\d]|[.'’]\\p{L})"
const NAME = '\\p{Lu}\\p{Ll}{2,}'
const FIGURES: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }

/** Signs of their own, `Ⅳ`, read as the letters are. */
const SIGNS = /[\u2160-\u217F]+/g
const asLetters = (text: string) => text.replace(SIGNS, (signs) => signs.normalize('NFKC').toUpperCase())

export function romanRules(words: RomanceWords): Rule[] {
  const rules = letterRules(words)
  return [
    {
      pattern: SIGNS,
      say: ({ 0: signs, input, index }) => {
        const start = asLetters(input.slice(0, index)).length
        const claims = claimsOf(asLetters(input), [{ trigger: /./, rules }])
        const claim = claims.find((other) => other.start === start)
        return claim?.spoken ?? words.cardinal(String(romanValue(asLetters(signs))))
      },
    },
    ...rules,
  ]
}

/** Centuries, kings, chapters, congresses; other capitals that could be numbers only where they are hardly letters. */
function letterRules({ cardinal, genderOf, isFunctionWord, ordinal, roman }: RomanceWords): Rule[] {
  const isFeminine = new RegExp(`(?<!\\p{L})(?:${roman.feminineArticle}) $`, 'iu')
  const rank = ({ input, index }: RegExpExecArray, figures: string, noun: string) => {
    const gender = isFeminine.test(input.slice(0, index)) ? 'feminine' : genderOf(noun)
    return ordinal(romanValue(figures), gender, true)
  }
  return [
    {
      // Also the ends of `siglos XV y XVI`, `capítulos I-III`.
      pattern: new RegExp(
        `(?<=(?<!\\p{L})(${roman.numbered})(?: [IVXLCDM]+(?: ?[-–—,] ?| [a-z] ))* ?)(?<![\\p{L}\\d])${ROMAN}`,
        'giu',
      ),
      say: ([, noun, figures]) => (isUpper(figures!) ? roman.afterNoun(romanValue(figures!), noun!) : null),
    },
    {
      pattern: new RegExp(`(?<=(?<!\\p{L})(${roman.sovereigns}) )${ROMAN}`, 'gu'),
      say: ([, name, figures]) => roman.afterSovereign(romanValue(figures!), name!),
    },
    {
      pattern: new RegExp(`(?<![\\p{L}\\d])${ROMAN}(?= (${roman.ranked})(?!\\p{L}))`, 'giu'),
      say: (match) => (isUpper(match[1]!) ? rank(match, match[1]!, match[2]!) : null),
    },
    {
      pattern: new RegExp(`(?<=(?<!\\p{L})(?:${roman.article}) )${ROMAN}(?= (${NAME}))`, 'gu'),
      say: (match) => (/^[LCDM]+$/.test(match[1]!) ? null : rank(match, match[1]!, match[2]!)),
    },
    {
      // `XV edición`, but not the film `Rocky III`.
      pattern: new RegExp(`(?<![\\p{L}\\d])(?<!${NAME} )(?=[IVX]{2})${ROMAN}(?= (\\p{L}{4,}))`, 'gu'),
      say: (match) => (isFunctionWord(match[2]!) ? null : rank(match, match[1]!, match[2]!)),
    },
    {
      pattern: new RegExp(`(?<![\\p{L}\\d])(?=[IVX]{2}|M[IVXLCDM]{3})${ROMAN}`, 'gu'),
      say: ([, figures]) => cardinal(String(romanValue(figures!))),
    },
  ]
}

const isUpper = (text: string) => text === text.toUpperCase()

function romanValue(text: string): number {
  return Array.from(text).reduce((sum, letter, index) => {
    const value = FIGURES[letter]!
    return sum + (value < (FIGURES[text[index + 1] ?? ''] ?? 0) ? -value : value)
  }, 0)
}
