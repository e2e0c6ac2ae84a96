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
  ['Open the app. 2. Click Record.', ['Open the app', 'two . Click Record']],
  [
    'Install our app. 2 million people use it. See app. 2.',
    ['Install our app', 'two million people use it', 'See appendix two'],
  ],
  ['Take a sec. 10 minutes later we go.', ['Take a sec', 'ten minutes later we go']],
  [
    'I like art. 3 of us do. Read art. 3, sec. 4.',
    ['I like art', 'three of us do', 'Read article three , section four'],
  ],
  ['I said no. 10 minutes later. Room no. 5.', ['I said no', 'ten minutes later', 'Room number five']],
  ['My ex. 3 years ago. See ex. 3 there.', ['My ex', 'three years ago', 'See example three there']],
  ['Record in 4K. Record on your phone.', ['Record in four K.', 'Record on your phone']],
  ['Go to Room 4B. Lee is there. J. K. Lee.', ['Go to Room four B.', 'Lee is there', 'J. K. Lee']],
  ['Ep. 12 is out. Sat. & Sun. only.', ['episode twelve is out', 'Saturday and Sunday only']],
  ['King Jr. Boulevard is near Main St. The end.', ['King Junior Boulevard is near Main Street', 'The end']],
])('each sentence of %j is read in one breath, with its abbreviations in words', (script, expected) => {
  const read = readScript(script).sentences.map(({ text }) =>
    tokensOf(text, rules)
      .map((token) => token.text)
      .join(' '),
  )
  expect(read).toEqual(expected.map((sentence) => `${sentence} .`))
})
