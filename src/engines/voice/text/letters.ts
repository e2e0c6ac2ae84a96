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
/** A vowel that can carry a stress; those that cannot are `ə`, `ᵊ` and `ᵻ`. */
const FULL_VOWEL = /[aeiouæɑɔɛɜɪʊʌAIOQWYɒ]/u
const FULL_SOUNDS: Record<string, string> = { a: 'ɑ', e: 'ɛ', i: 'ɪ', o: 'ɔ', u: 'ʌ', y: 'ɪ' }

/** The likeliest sound of a word of the letters a to z. */
export function soundOfLetters(word: string, table: LetterTable): string {
  return withOneStress(soundsOf(word, table).join(''))
}

/** The same for a word that nobody has checked: its first vowel is heard, whatever the table says. Nothing if it has none. */
export function guessOfLetters(word: string, table: LetterTable): string | undefined {
  const sounds = soundsOf(word, table)
  if (!FULL_VOWEL.test(sounds.join(''))) {
    const vowel = word.search(/[aeiouy]/)
    if (vowel < 0) return undefined
    sounds[vowel] = FULL_SOUNDS[word[vowel]!]!
  }
  return withOneStress(sounds.join(''))
}

function soundsOf(word: string, table: LetterTable): string[] {
  const padded = EDGE + word + EDGE
  return Array.from({ length: word.length }, (_, at) => soundOfLetter(padded, at + WIDEST, table))
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
  return sound.includes('ˌ') ? sound.replace('ˌ', 'ˈ') : sound.replace(FULL_VOWEL, 'ˈ$&')
}
