import { expect, it } from 'vitest'
import { longPauseTag, unclosedPauseTag, unreadPauseTag } from './pause-tags'
import { readScript } from './script'
import { LINE_PAUSE_SECONDS, PARAGRAPH_PAUSE_SECONDS, SENTENCE_PAUSE_SECONDS } from './usual-pauses'

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

it.each([
  'Born on Jan. 5, that is on Mon. Jan. 5, at 5 p.m. EST.',
  'Meet me on Sept. 11 at noon, or on sept. 12.',
  'See p. 5, vol. 2, Vol. IV, ch. 3, fig. A, No. 7, pp. 5 and Art. 12.',
  'Use max. 10 people, approx. Fifty, and MAX. 12.',
  'Smith et al. 2020 and Lee et al. (2021) found it.',
  'He is 6 ft. 2 in. tall and ran for 5 min. 30 sec. flat.',
  'Apple Inc. CEO Tim Cook lives in St. Louis near Main St. Bridge.',
  'Martin Luther King Jr. Boulevard, says Dr. Who of the U.S. Army.',
  'MR. SMITH MET DR. JONES.',
  'Approx. Five of them vs. Six.',
  '1. First item',
  '12. Twelfth item',
  'a. First item',
  'iv. Fourth item',
  'EE. UU. y la UE.',
  'Los RR. HH. de EE. UU. México.',
  'En 44 a. C. murió, y en 14 d. C. Augusto.',
  'La Av. Pau Casals y la Dña. Ana con los Sres. Gil y la sra. Paz.',
  'Per es. Roma, ad es. Milano, p. ej. Madrid, con il Sig. Rossi e la S.p.A. Fiat.',
  'Vea la pág. 5, el núm. 3, el cap. IV y el art. 5.',
  'Según el art. 3 y la sec. 2, el cap. 4 dice que no.',
  "Secondo l'art. 3, a cap. 4, sì.",
  'The no. 1 hit of sec. 3 and art. 5, see app. 2.',
])('leaves %j in one piece', (sentence) => {
  expect(texts(sentence)).toEqual([sentence])
})

it.each([
  ['Born Jan. 5. Died Dec. 6.', ['Born Jan. 5.', 'Died Dec. 6.']],
  ['He left in Dec. She stayed.', ['He left in Dec.', 'She stayed.']],
  [
    'He works at Apple Inc. She works at Acme Ltd. Then.',
    ['He works at Apple Inc.', 'She works at Acme Ltd.', 'Then.'],
  ],
  [
    'He moved to the U.S. The rest is on Main St. The end.',
    ['He moved to the U.S.', 'The rest is on Main St.', 'The end.'],
  ],
  ['So do I. Everyone left. You and I. Fine.', ['So do I.', 'Everyone left.', 'You and I.', 'Fine.']],
  ['It is plan B. Everyone goes. By J. A. Smith.', ['It is plan B.', 'Everyone goes.', 'By J. A. Smith.']],
  [
    'He said no. Nobody knew. I saw the sun. It set.',
    ['He said no.', 'Nobody knew.', 'I saw the sun.', 'It set.'],
  ],
  ['Steps: 1. Open it. 2. Close it.', ['Steps: 1. Open it.', '2. Close it.']],
  ['1. First item\n2. Second item', ['1. First item', '2. Second item']],
  [
    'Vivo en EE. UU. La casa es roja. Murió en 44 a. C. Luego no.',
    ['Vivo en EE. UU.', 'La casa es roja.', 'Murió en 44 a. C.', 'Luego no.'],
  ],
  ['Así es. Luego vino.', ['Así es.', 'Luego vino.']],
  ['«Hola.» «Sí.» —No. —Vale.', ['«Hola.»', '«Sí.»', '—No.', '—Vale.']],
  ['Done. 🎉 Next! 🚀 Go.', ['Done.', '🎉 Next!', '🚀 Go.']],
  ['مرحبا. كيف؟ نعم', ['مرحبا.', 'كيف؟', 'نعم']],
  ['你好。再见！', ['你好。', '再见！']],
])('knows what is an end in %j', (script, expected) => {
  expect(texts(script)).toEqual(expected)
})

it('finds ends in a long text without any in no time', () => {
  const start = performance.now()
  readScript('Jan. 5 '.repeat(7000) + '. '.repeat(5000) + ' '.repeat(20_000))
  expect(performance.now() - start).toBeLessThan(1000)
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
  ['One [pause 1 minute] two.', [60, 0]],
  ['One [pause 0.5 min] two.', [30, 0]],
  ['One [PAUSE=2s] two.', [2, 0]],
  ['One [pause 2 sec.] two.', [2, 0]],
  ['Uno [pausa 2 segundos] dos.', [2, 0]],
])('keeps silent as long as %j asks, and no longer', (script, expected) => {
  expect(pauses(script)).toEqual(expected)
})

it('begins with the pause that stands first', () => {
  expect(readScript('[pause 2s] One.').pauseBeforeSeconds).toBe(2)
})

it.each([
  ['One [pause 1s], [PAUSE=2s] and [1] in [pauses].', null],
  ['Wait [pause for effect] here.', '[pause for effect]'],
  ['Wait [pause 1s] here [long pause].', '[long pause]'],
  ['Wait [pause 1m30s].', '[pause 1m30s]'],
])('tells the pause of %j that it cannot read', (script, tag) => {
  expect(unreadPauseTag(script)).toBe(tag)
})

it.each([
  ['One [pause 0.5', '[pause 0.5'],
  ['One [pause 0.5 two more.\n[pause 1s] Three.', '[pause 0.5'],
  ['One [PAUSA: 500 ms two [pausa 1s] three', '[PAUSA: 500 ms'],
  ['One [pause', '[pause'],
  ['One [pause 1s] two [pauses three [pause for effect] four [1', null],
])('tells the pause of %j that is not closed', (script, tag) => {
  expect(unclosedPauseTag(script)).toBe(tag)
})

it('tells a pause that is longer than it will be', () => {
  expect(longPauseTag('One [pause 1 minute] two.')).toBeNull()
  expect(longPauseTag('One [pause 5 min] two.')).toBe('[pause 5 min]')
})

it('reads other brackets as they are', () => {
  expect(texts('See [1] and [pauses].')).toEqual(['See [1] and [pauses].'])
})
