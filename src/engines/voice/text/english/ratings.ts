import type { Rule } from '@/engines/voice/text/claims'
import { DATES_BEFORE } from './dates'
import type { EnglishDialect } from './dialect'
import { numeral } from './numbers'

const JUDGED =
  '\\b(?:rated?|ratings?|rates|rating of|got|gets?|scored?|scores|score of|scoring)(?: (?:it|an?|this|him|her|them|us))?:? '
const POLLED =
  'dentists|doctors|people|customers|users|players|patients|students|experts|parents|teachers|women|men|adults|children|voters|readers|reviewers|stars?|ratings?|scores?|reviews?'

/** What somebody is given for it, and how many of how many: `rated 4.8/5`, `4/5 stars`, `10/10 would buy`. */
export function ratingRules(dialect: EnglishDialect): Rule[] {
  const outOf = (text: string) =>
    text
      .split('/')
      .map((part) => numeral(part, dialect))
      .join(' out of ')
  return [
    {
      pattern: new RegExp(
        `(?<![\\w/.])(?:(?<=${JUDGED})\\d+(?:\\.\\d+)?/(?:5|10|20|100)(?![/\\d]|\\.\\d| of\\b)|\\d+(?:\\.\\d+)?/(?:5|10)(?= stars?\\b)|\\d+\\.\\d+/(?:5|10|20|100)(?![/\\d]|\\.\\d)|\\d{1,3}/(?:5|6|7|8|10|20|100)(?= (?:${POLLED})\\b))`,
        'gi',
      ),
      say: ([text]) => outOf(text),
    },
    {
      // `10/10 for effort`; but on 10/10, and 9/10 from a date.
      pattern: /(?<![\w/.,])(?:(5|10|100)\/\1|\d{1,2}\/10(?= (?:for|from|would)\b))(?![/\d]|\.\d)/g,
      say: ({ 0: text, input, index }) =>
        DATES_BEFORE.test(input.slice(Math.max(0, index - 24), index)) ? null : outOf(text),
    },
  ]
}
