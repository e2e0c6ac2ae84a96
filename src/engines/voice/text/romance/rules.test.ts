import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { claimsOf } from '@/engines/voice/text/claims'
import { italianRules } from '@/engines/voice/text/italian/rules'
import { spanishRules } from '@/engines/voice/text/spanish/rules'

const signs = fc.string({
  unit: fc.constantFrom(...'0123456789012345678901234567890 .,:/-–+()º°ª½²%€$hmkXIVe'),
  maxLength: 24,
})

it.each([
  ['Spanish', spanishRules],
  ['Italian', italianRules],
])('no digit is silent, whatever it stands beside: %s', (_, rules) => {
  fc.assert(
    fc.property(signs, (text) => {
      const claims = claimsOf(text, rules)
      for (const { index } of text.matchAll(/\d/g)) {
        const claim = claims.find(({ start, end }) => start <= index && index < end)
        expect(claim?.spoken ?? '', `“${text[index]}” of “${text}”`).toMatch(/\p{L}/u)
      }
    }),
    { numRuns: 5000 },
  )
})
