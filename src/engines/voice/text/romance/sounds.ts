/** One sound of a word on its way to phonemes. A glide is a vowel's second half: it closes a syllable. */
export type Sound = { phonemes: string; isVowel: boolean; hasAccent: boolean; isGlide?: boolean }

export function stressed(sounds: Sound[], stressAt: number | null): string {
  return sounds.map(({ phonemes }, index) => (index === stressAt ? `ˈ${phonemes}` : phonemes)).join('')
}

const VOWELS = 'AEIOUÀÁÈÉÌÍÒÓÙÚÜ'
/** Written in capitals like any word: syllables that both languages can say. */
const SYLLABLES = new RegExp(
  `^(?:(?:[PBTDCGFV][RL]|[CG]H|GN|SC[RH]?|S[TPFVMNLCGBDQ]R?|QU|[^${VOWELS}])?[${VOWELS}]+(?![${VOWELS}])(?:[^${VOWELS}]S?)?)+$`,
)
const HAS_VOWEL = new RegExp(`[Y${VOWELS}]`)
const LONGEST_ACRONYM = 8
const INTERJECTION = /^(?:h?m+|s?h+|ps+t?|b?r+|z+|g?r+)$/i

/** A name that ends in letters, `ChatGPT`, `MacOS`: the word and the letters; two are no word, be they `os`. */
export function wordAndLetters(written: string): [word: string, letters: string] | null {
  const [, word, letters] = /^(\p{L}\p{Ll}{2,})(\p{Lu}{2,5})$/u.exec(written) ?? []
  if (word === undefined || letters === undefined) return null
  return [word, letters.length === 2 ? letters.replaceAll(/./gu, '$&.') : letters]
}

/**
 * The letters that a word is named by, one by one: capitals that make no syllables, short ones that are no word of the
 * language, letters with points, and what has no vowel at all.
 */
export function letterNames(
  written: string,
  names: readonly string[],
  isWord: (word: string) => boolean,
): string[] | null {
  if (written.includes("'")) return null
  const letters = written.replaceAll('.', '')
  const capitals = letters.toUpperCase()
  const isDotted = letters.length < written.length
  if (!isDotted && !isUnspeakable(letters, capitals, isWord)) return null
  return Array.from(capitals, (letter) => names[letter.charCodeAt(0) - 65] ?? '').filter(Boolean)
}

function isUnspeakable(letters: string, capitals: string, isWord: (word: string) => boolean): boolean {
  if (!HAS_VOWEL.test(capitals)) return letters.length === 1 || !INTERJECTION.test(letters)
  // Longer ones are shouted words.
  if (letters !== capitals || letters.length < 2 || letters.length > LONGEST_ACRONYM) return false
  return letters.length === 2 ? !isWord(letters.toLowerCase()) : !SYLLABLES.test(capitals)
}
