/**
 * One entry of a person's pronunciation list. `says` is a respelling, read as if it stood in the text (`win`, or syllables
 * as `kuh-KOR-oh`), or phonemes between slashes: `/kˈOkəɹO/`, usual IPA too.
 */
export type Pronunciation = { word: string; says: string }

/** Phonemes are for voices of ours; other services would read them letter by letter. */
export const isInPhonemes = (entry: Pronunciation) => inPhonemes(entry) !== null

/** What stands between the slashes, if the entry is one of phonemes. */
export const inPhonemes = ({ says }: Pronunciation) => /^\/(.*)\/$/.exec(says.trim())?.[1] ?? null

/** A script asks for each entry at each of its lines, with every letter that is typed. */
const patterns = new WeakMap<Pronunciation, RegExp | null>()

/**
 * The whole word of an entry in a text, never a part of another: in any case, with any apostrophe, any space, and the `s` of
 * its plural or genitive, which is the one group. `null` for an entry without a word.
 */
export function wordPattern(entry: Pronunciation): RegExp | null {
  const known = patterns.get(entry)
  if (known !== undefined) return known
  const pattern = patternOf(entry.word.trim())
  patterns.set(entry, pattern)
  return pattern
}

function patternOf(word: string): RegExp | null {
  if (word === '') return null
  const literal = word
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/gu, '\\s+')
    .replace(/['’]/g, "['’]")
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${literal}(${endingOf(word)})?(?![\\p{L}\\p{M}\\p{N}])`, 'giu')
}

/** `pas` has no plural `pass`, nor `a` one that is `as`. */
function endingOf(word: string): string {
  if (!/\p{L}{3}$|\p{Lu}{2}$/u.test(word)) return "['’]s"
  return /(?:[sxz]|ch|sh)$/i.test(word) ? "['’]s|es" : "['’]?s"
}
