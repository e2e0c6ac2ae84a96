/** One sound of a word on its way to phonemes. A glide is a vowel's second half: it closes a syllable. */
export type Sound = { phonemes: string; isVowel: boolean; hasAccent: boolean; isGlide?: boolean }

export function stressed(sounds: Sound[], stressAt: number | null): string {
  return sounds.map(({ phonemes }, index) => (index === stressAt ? `ˈ${phonemes}` : phonemes)).join('')
}

const VOWELS = 'AEIOUÀÁÈÉÌÍÒÓÙÚÜ'
/** Written in capitals like any word: syllables that both languages can say. */
const SYLLABLES = new RegExp(
  `^(?:(?:[PBTDCGFV][RL]|[CG]H|GN|SC[RH]?|S[TPFVMNLCGBDQ]R?|QU|[^${VOWELS}])?[${VOWELS}]+(?:[^${VOWELS}]S?)?)+$`,
)
const INTERJECTION = /^(?:h?m+|s?h+|ps+t?|b?r+|z+|g?r+)$/i

/**
 * The letters that a word is named by, one by one: capitals that make no syllables, short ones that are no word of the
 * language, letters with points, and what has no vowel at all.
 */
export function letterNames(
  written: string,
  names: readonly string[],
  isWord: (word: string) => boolean,
): string[] | null {
  const letters = written.replaceAll('.', '')
  const capitals = letters.toUpperCase()
  const isElided = written.includes("'")
  if (isElided || (INTERJECTION.test(letters) && letters.length > 1)) return null
  const isDotted = letters.length < written.length
  const isCapital = letters === capitals && letters.length > 1
  const isSpoken = letters.length === 2 ? isWord(letters.toLowerCase()) : SYLLABLES.test(capitals)
  const hasVowel = /[AEIOUYÀÁÈÉÌÍÒÓÙÚÜ]/.test(capitals)
  if (!isDotted && hasVowel && !(isCapital && !isSpoken)) return null
  return Array.from(capitals, (letter) => names[letter.charCodeAt(0) - 65] ?? '').filter(Boolean)
}
