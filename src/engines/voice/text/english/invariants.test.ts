import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { claimsOf } from '@/engines/voice/text/claims'
import { cleanText } from '@/engines/voice/text/clean-text'
import { tokensOf } from '@/engines/voice/text/tokens'
import { phonemizerOf } from '@/testing/node/phonemizers'
import { VOWEL } from './inflections'
import { englishRules } from './rules'

const rules = { us: englishRules('us'), gb: englishRules('gb') }
const phonemizers = { us: await phonemizerOf('en-US'), gb: await phonemizerOf('en-GB') }
const dialects = fc.constantFrom('us' as const, 'gb' as const)

/** Digits among all that people write around them. */
const figures = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.stringMatching(/^\d{1,5}$/) },
      fc.constantFrom(
        ...`. , : / - – — $ £ € % ° ' " ″ ′ + = ^ ~ # * × x ( ) ½ ⅐ ² ³ ⁵ ₂ ① ३ Ⅳ & @ §`.split(' '),
        ...'k m M B bn s h min am p.m. st nd th kg ft. in. lb. GB A V p. No. Jan. May of the per cup people'.split(
          ' ',
        ),
        ...'US$ USD EUR Room iPhone Chapter UTC AD v'.split(' '),
        ' ',
        ' ',
        ' ',
      ),
    ),
    { minLength: 1, maxLength: 10 },
  )
  .map((parts) => parts.join(''))

it('says every digit', () => {
  fc.assert(
    fc.property(figures, dialects, (written, dialect) => {
      const text = cleanText(written)
      const claims = claimsOf(text, rules[dialect])
      for (const { index } of text.matchAll(/\p{N}/gu)) {
        const claim = claims.find(({ start, end }) => start <= index && index < end)
        expect(claim?.spoken ?? `${text.slice(index)} is silent`).toMatch(/^(?!.*is silent).*\p{L}/su)
      }
    }),
    { numRuns: 3000 },
  )
})

/** Words no lexicon has, names with accents, abbreviations in large and small letters; but nothing that is hummed or hissed. */
const inventions = fc
  .oneof(
    fc.stringMatching(/^[a-z]{1,12}$/),
    fc.stringMatching(/^[A-Z]{1,7}s?$/),
    fc.stringMatching(/^[A-Z][a-z]{1,8}(?:'s)?$/),
    fc.stringMatching(/^[a-zéñüøæß]{2,9}$/),
    fc.stringMatching(/^[bcdfghjklmnpqrstvwxz]{2,9}$/),
  )
  .filter((word) => !/^(?:m?h?m+|tch|pfft|psst|shh+)(?:'s)?$/i.test(word))

it('gives every word a vowel', () => {
  fc.assert(
    fc.property(fc.array(inventions, { minLength: 1, maxLength: 4 }), dialects, (words, dialect) => {
      const text = words.join(' ')
      for (const { symbols, words: spoken } of phonemizers[dialect].utterances(text))
        for (const { start, end, firstSymbol, endSymbol } of spoken) {
          const sound = symbols.slice(firstSymbol, endSymbol).join('')
          expect(`${text.slice(start, end)} ${VOWEL.test(sound) ? '' : sound}`).toBe(
            `${text.slice(start, end)} `,
          )
        }
    }),
    { numRuns: 2000 },
  )
})

const ABBREVIATIONS =
  'Dr. Mr. Mrs. Prof. Gen. e.g. i.e. etc. vs. approx. dept. est. cf. ca. al. Inc. Ltd. Corp. Co. Jr. Sr. Ave. Blvd. Rd. St. tel. max. min. Jan. Sept. Dec. Mon. Sat. Sun. U.S. Ph.D. Ed.D. B.A. a.m. J. K. hrs. mins.'.split(
    ' ',
  )
const QUANTITIES = [
  '5 ft.',
  '10 lb.',
  '3 in.',
  '5 min.',
  '1 hr.',
  '10 sq. ft.',
  '9 a.m.',
  '5 p.m.',
  'p. 5',
  'vol. 2',
  'No. 7',
  'Jan. 5',
]

it('puts no full stop inside a sentence', () => {
  const middle = fc.array(fc.constantFrom(...ABBREVIATIONS, ...QUANTITIES, 'apples', 'and', 'they', 'said'), {
    minLength: 1,
    maxLength: 4,
  })
  fc.assert(
    fc.property(middle, dialects, (words, dialect) => {
      const text = `We saw ${words.map((word) => `${word} then`).join(' ')} it.`
      const marks = tokensOf(cleanText(text), rules[dialect]).filter(({ kind }) => kind === 'mark')
      expect(marks.map((mark) => text.slice(mark.start))).toEqual(['.'])
    }),
    { numRuns: 500 },
  )
})
