import { expect, it } from 'vitest'
import { LINE_PAUSE_SECONDS, PARAGRAPH_PAUSE_SECONDS, readScript, SENTENCE_PAUSE_SECONDS } from './script'

const texts = (script: string) => readScript(script).sentences.map(({ text }) => text)
const pauses = (script: string) =>
  readScript(script).sentences.map(({ pauseAfterSeconds }) => pauseAfterSeconds)

it.each([
  ['One. Two! Three? Four…', ['One.', 'Two!', 'Three?', 'Four…']],
  [
    'Dr. Smith met Mr. J. K. Lee at 3.30 p.m. yesterday.',
    ['Dr. Smith met Mr. J. K. Lee at 3.30 p.m. yesterday.'],
  ],
  ['We met at 5 p.m. Then we left.', ['We met at 5 p.m.', 'Then we left.']],
  ['The U.S. Army came. It left.', ['The U.S. Army came.', 'It left.']],
  ['He said "Stop!" Then he ran.', ['He said "Stop!"', 'Then he ran.']],
  ['“Why?” she asked. (Nobody knew.) End', ['“Why?” she asked.', '(Nobody knew.)', 'End']],
  ['It costs $5.99. 3 people paid.', ['It costs $5.99.', '3 people paid.']],
  ['e.g. this, i.e. that etc. and so on.', ['e.g. this, i.e. that etc. and so on.']],
  ['first line\nsecond line\r\n\r\nthird', ['first line', 'second line', 'third']],
  ['El Sr. Pérez vino. ¿Quién? Él.', ['El Sr. Pérez vino.', '¿Quién?', 'Él.']],
  ['   ', []],
  ['', []],
])('splits %j into sentences', (script, expected) => {
  expect(texts(script)).toEqual(expected)
})

it('knows where in the script each sentence stands', () => {
  const script = '  One.  Two [pause 1s] three.\n\n Four. '
  for (const { text, start, end } of readScript(script).sentences) expect(script.slice(start, end)).toBe(text)
})

it('rests after sentences, longer after lines, longest after paragraphs, and not at the end', () => {
  expect(pauses('One. Two.\nThree.\n\nFour.')).toEqual([
    SENTENCE_PAUSE_SECONDS,
    LINE_PAUSE_SECONDS,
    PARAGRAPH_PAUSE_SECONDS,
    0,
  ])
})

it.each([
  ['One. [pause 0.5s] Two.', [0.5, 0]],
  ['One [pause 250ms] two.', [0.25, 0]],
  ['One [pause: 2] two.', [2, 0]],
  ['One [pause] two.', [0.5, 0]],
  ['One [PAUSE 1,5 s] two.', [1.5, 0]],
  ['One.\n[pause 3s]\nTwo.', [3, 0]],
  ['One [pause 1s][pause 2s] two.', [3, 0]],
  ['One. [pause 2s]', [2]],
  ['One [pause 9999s] two.', [60, 0]],
])('keeps silent as long as %j asks, and no longer', (script, expected) => {
  expect(pauses(script)).toEqual(expected)
})

it('begins with the pause that stands first', () => {
  expect(readScript('[pause 2s] One.').pauseBeforeSeconds).toBe(2)
})

it('reads other brackets as they are', () => {
  expect(texts('See [1] and [pauses].')).toEqual(['See [1] and [pauses].'])
})
