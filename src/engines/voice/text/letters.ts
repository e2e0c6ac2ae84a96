/** Letters to phonemes by a table learned from the lexicon: `left.letter.right phonemes`, the widest context known wins. */
export type LetterTable = Map<string, string>

export function parseLetterTable(text: string): LetterTable {
  const table: LetterTable = new Map()
  for (const line of text.split('\n')) {
    const space = line.lastIndexOf(' ')
    if (space > 0) table.set(line.slice(0, space), line.slice(space + 1))
  }
  return table
}

/** Letters to the left and right that the table was learned with, widest first. */
const CONTEXTS = [
  [5, 5],
  [4, 4],
  [3, 4],
  [3, 3],
  [2, 3],
  [2, 2],
  [1, 2],
  [1, 1],
  [0, 1],
  [0, 0],
] as const
const WIDEST = 5
const EDGE = '#'.repeat(WIDEST)
const FIRST_VOWEL = /[aeiouæɑɔɛɜɪʊʌAIOQWYɒ]/u

/** The likeliest sound of a word of the letters a to z. */
export function soundOfLetters(word: string, table: LetterTable): string {
  const padded = EDGE + word + EDGE
  let sound = ''
  for (let at = WIDEST; at < WIDEST + word.length; at++) sound += soundOfLetter(padded, at, table)
  return withOneStress(sound)
}

function soundOfLetter(padded: string, at: number, table: LetterTable): string {
  for (const [left, right] of CONTEXTS) {
    const context = `${padded.slice(at - left, at)}.${padded[at]}.${padded.slice(at + 1, at + 1 + right)}`
    const sound = table.get(context)
    if (sound !== undefined) return sound
  }
  return ''
}

/** Exactly one main stress: the table decides letter by letter and may give none or two. */
function withOneStress(sound: string): string {
  const main = sound.indexOf('ˈ')
  if (main >= 0) return sound.slice(0, main + 1) + sound.slice(main + 1).replaceAll('ˈ', 'ˌ')
  return sound.includes('ˌ') ? sound.replace('ˌ', 'ˈ') : sound.replace(FIRST_VOWEL, 'ˈ$&')
}
