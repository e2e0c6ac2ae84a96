import type { Rule } from '@/engines/voice/text/claims'
import { dotted } from './dates'
import type { EnglishDialect } from './dialect'
import { cardinal, digitByDigit } from './numbers'

/** Codes whose parts are no range, though a hyphen stands between their digits. */
export function productRules(dialect: EnglishDialect): Rule[] {
  return [
    {
      // Of a network card: `00:1B:44:11:3A:B7`.
      pattern: /(?<![\w:-])[\da-f]{2}([:-])(?:[\da-f]{2}\1){4}[\da-f]{2}(?![\w:]|-\w)/gi,
      say: ([text]) =>
        text
          .split(/[:-]/)
          .map((pair) => Array.from(pair, signOf).join(' '))
          .join(', '),
    },
    {
      // `i5-13600K`, `i7-1165G7`
      pattern: /\bi([3579])-(\d{4,5})([A-Z]{0,2})(\d?)\b/g,
      say: ([, line, model, letters, last]) =>
        ['I.', cardinal(line!, dialect), modelOf(model!), dotted(letters!), last && cardinal(last, dialect)]
          .filter(Boolean)
          .join(' '),
    },
    // `DDR5-6000`, `A1B-2C3`
    { pattern: /(?=-\d)(?<=\b[A-Za-z]+\d+[A-Za-z]*)-(?=\d{4}(?!\d)|\d+[A-Z])/g, say: () => ' ' },
  ]

  /** `1165` is eleven sixty-five, `13600` thirteen six hundred. */
  function modelOf(digits: string): string {
    const [first, rest] = [digits.slice(0, 2), digits.slice(2)]
    if (Number(rest) === 0) return `${cardinal(Number(first), dialect)} hundred`
    if (rest.length === 2 || rest.endsWith('00'))
      return `${cardinal(Number(first), dialect)} ${rest.startsWith('0') ? 'oh ' : ''}${cardinal(Number(rest), dialect)}`
    return `${cardinal(Number(first), dialect)} ${cardinal(rest[0]!, dialect)} ${rest[1] === '0' ? 'oh ' : ''}${cardinal(Number(rest.slice(1)), dialect)}`
  }
}

const signOf = (sign: string) => (/\d/.test(sign) ? digitByDigit(sign) : dotted(sign))
