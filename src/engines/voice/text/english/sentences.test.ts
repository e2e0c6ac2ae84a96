import { expect, it } from 'vitest'
import { readScript } from '@/domain/speech/script'
import { tokensOf } from '@/engines/voice/text/tokens'
import { englishRules } from './rules'

const rules = englishRules('us')

it.each([
  ['Born Jan. 5. Died Dec. 6.', ['Born January fifth', 'Died December sixth']],
  ['Meet me on Sept. 11 at noon.', ['Meet me on September eleventh at noon']],
  ['See p. 5 and vol. 2. Use max. 10.', ['See page five and volume two', 'Use maximum ten']],
  ['Apple Inc. CEO Cook met Dr. Lee. He left.', ['Apple Incorporated CEO Cook met Doctor Lee', 'He left']],
  ['He works at Acme Inc. She left.', ['He works at Acme Incorporated', 'She left']],
  ['King Jr. Boulevard is near Main St. The end.', ['King Junior Boulevard is near Main Street', 'The end']],
])('each sentence of %j is read in one breath, with its abbreviations in words', (script, expected) => {
  const read = readScript(script).sentences.map(({ text }) =>
    tokensOf(text, rules)
      .map((token) => token.text)
      .join(' '),
  )
  expect(read).toEqual(expected.map((sentence) => `${sentence} .`))
})
