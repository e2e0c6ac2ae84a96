import type { Rule } from '@/engines/voice/text/claims'
import type { EnglishDialect } from './dialect'
import { cardinal } from './numbers'

/** Round numbers with an s: `1,000s of fans` are thousands, and no seconds. */
export function pluralRules(dialect: EnglishDialect): Rule[] {
  return [
    {
      pattern:
        /(?<![\w.,$£€])(?:100|10{0,2}(?:,000){1,4}|10{3,14})'?s\b|(?<![\w.,$£€])10s(?= of (?:thousand|million|billion)s\b)/g,
      say: ([text]) => manyOf(text.replaceAll(/\D/g, '').length - 1),
    },
    {
      pattern: /(?<![\w.,$£€])(\d{1,3}(?:,\d{3})+)'?s\b/g,
      say: ([, digits]) => `${cardinal(digits!, dialect)}s`,
    },
  ]
}

function manyOf(zeros: number): string {
  const name = ['', 'thousand', 'million', 'billion', 'trillion'][Math.floor(zeros / 3)]!
  const tens = ['', 'tens', 'hundreds'][zeros % 3]!
  if (name === '') return tens
  return tens ? `${tens} of ${name}s` : `${name}s`
}
