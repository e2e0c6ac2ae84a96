import type { Rule } from '@/engines/voice/text/claims'
import type { EnglishDialect } from './dialect'
import { cardinal, ordinal, year } from './numbers'

/** Names of things that are numbered in Roman: `Chapter IV` is four, `Henry IV` the fourth. */
const NUMBERED =
  'war|part|chapter|act|volume|phase|type|section|level|version|episode|season|book|appendix|title|article|stage|class|grade|bowl|mark|scene|step|figure|table|page'
const ROMAN = '(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:X[LC]|L?X{0,3})(?:I[XV]|V?I{0,3})'
/** Counted by their order: `the XIX century`. */
const ORDERED = ' (?:[Cc]entury|[Cc]enturies|[Dd]ynasty|Amendment|Olympiad|Olympic|Congress)\\b'
const MONARCHS =
  /(?:Henry|Edward|George|Charles|James|Richard|William|Elizabeth|Mary|Louis|Philip|Pius|Benedict|Francis|John|Paul|Napoleon|Alexander|Peter|Catherine|Nicholas|Frederick|Wilhelm|Otto|Leo|Gregory|Ramesses|Queen|King|Pope) $/
const FIGURES: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }

export function romanRules(dialect: EnglishDialect): Rule[] {
  const count = (text: string) => cardinal(romanValue(text), dialect)
  return [
    {
      // Also in lists: `scene ii, iv`. One letter alone is more often a letter, `section c`, unless it is one of the first.
      pattern: new RegExp(
        `\\b(?=[ivxlcdm]+\\b)(?<=\\b(?:${NUMBERED})s? (?:[ivxlcdm]+(?:, | and |, and |[-–]))*)(?:${ROMAN}|[ivxlc]+)\\b`,
        'gi',
      ),
      say: ([text]) => (NUMBER.test(text) && !/^[LCDM]$/i.test(text) ? count(text) : null),
    },
    {
      // Of a list: `(ii)`; `(i)` and `(x)` are letters where they stand alone.
      pattern: /(?=[ivx]{1,4}\))(?<=(?<!\p{L})\()(?:i{1,3}|iv|vi{0,3}|ix|x)(?=\))/gu,
      say: ({ 0: text, input }) => (isNumberOfList(text) || LIST_OF_ROMANS.test(input) ? count(text) : null),
    },
    {
      pattern: new RegExp(`\\b${ROMAN}\\b(?=${ORDERED})`, 'g'),
      say: ([text]) => (text ? ordinal(romanValue(text), dialect) : null),
    },
    {
      // A single letter after a name is an initial: `Malcolm X`; but kings may be the first or the fifth.
      pattern: new RegExp(`\\b(?=[IVXLCDM])(?<=\\b[A-Z][a-z]{2,} )${ROMAN}(?=[\\s,.;:!?'’)]|$)`, 'g'),
      say: (match) => regnal(match, dialect),
    },
    {
      pattern: new RegExp(`\\b(?=[IVX]{2,})${ROMAN}\\b`, 'g'),
      say: ([text]) => (/^(?:X{0,2}(?:IX|IV|V?I{1,3})|X{2,3})$/.test(text) ? count(text) : null),
    },
    {
      pattern: new RegExp(`\\b(?=(?:MCM|MDC|MM)[DCLXVI])${ROMAN}\\b`, 'g'),
      say: ([text]) => year(romanValue(text), dialect),
    },
    { pattern: /[Ⅰ-ↈ]+/gu, say: ([signs]) => ` ${count(signs.normalize('NFKC'))} ` },
  ]
}

const isNumberOfList = (text: string) => text.length > 1 && text !== 'vi'
const LIST_OF_ROMANS = /\((?:ii|iii|iv|vii|viii|ix)\)/

const NUMBER = new RegExp(`^${ROMAN}$`, 'i')

function regnal({ 0: text, input, index }: RegExpExecArray, dialect: EnglishDialect): string | null {
  // A size, which nobody was the fortieth of.
  if (text === 'XL') return null
  const isMonarch = MONARCHS.test(input.slice(0, index))
  if (!text || (!isMonarch && (text.length < 2 || /^[LCDM]/.test(text)))) return null
  if (text === 'I' && /^ [a-z]/.test(input.slice(index + 1))) return null
  return isMonarch ? `the ${ordinal(romanValue(text), dialect)}` : cardinal(romanValue(text), dialect)
}

function romanValue(text: string): number {
  return Array.from(text.toUpperCase()).reduce((sum, letter, index, letters) => {
    const value = FIGURES[letter] ?? 0
    const next = FIGURES[letters[index + 1] ?? ''] ?? 0
    return sum + (value < next ? -value : value)
  }, 0)
}
