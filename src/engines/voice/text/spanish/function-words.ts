/** Spoken without stress. */
export const UNSTRESSED = new Set(
  'el la los las un una unos unas de del al a en y o u e con por para que se lo le les su sus mi mis tu tus me te nos os si no como pero sin ni'.split(
    ' ',
  ),
)

const OTHERS = new Set(
  'ante bajo contra desde durante entre hacia hasta según sobre tras cuando donde mientras aunque porque pues más menos muy ya también además después antes luego hoy ayer mañana aquí allí así todo toda todos todas este esta estos estas ese esa esos esas aquel aquella es son era eran fue fueron será está están estaba ha han hay había tiene tienen va van hace dice puede debe queda empieza termina llega sale izq izda dcha'.split(
    ' ',
  ),
)

/** No number counts such a word. */
export const isFunctionWord = (word: string) =>
  UNSTRESSED.has(word.toLowerCase()) || OTHERS.has(word.toLowerCase())

/** Written in capitals they are read as words all the same: `NO`. */
export const isShortWord = (word: string) => isFunctionWord(word) || SHORT.has(word)
const SHORT = new Set('no sí sé yo tú él va ve ir di da fe re ja oh ah eh ay'.split(' '))
