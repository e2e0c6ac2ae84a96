/** One sound of a word on its way to phonemes. A glide is a vowel's second half: it closes a syllable. */
export type Sound = { phonemes: string; isVowel: boolean; hasAccent: boolean; isGlide?: boolean }

export function stressed(sounds: Sound[], stressAt: number | null): string {
  return sounds.map(({ phonemes }, index) => (index === stressAt ? `ˈ${phonemes}` : phonemes)).join('')
}

/** Capitals that make no syllables, and letters with points, are named one by one. */
export function letterNames(written: string, names: readonly string[]): string[] | null {
  const letters = written.replaceAll('.', '')
  const isDotted = letters.length < written.length
  const isSpelled =
    /^[A-Z]{2,}$/.test(letters) &&
    (letters.length === 2 || !/^(?:[^AEIOU]?[AEIOU]+[^AEIOU]?)+$/.test(letters))
  if (!(isDotted || isSpelled || /^[B-DF-HJ-NP-TV-Z]$/.test(letters))) return null
  return Array.from(letters.toUpperCase(), (letter) => names[letter.charCodeAt(0) - 65] ?? '').filter(Boolean)
}
