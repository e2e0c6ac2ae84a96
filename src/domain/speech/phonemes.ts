/** All signs of the voices' alphabet, those of their `vocab.json`. */
export const PHONEME_SIGNS =
  ';:,.!?—…"()“” \u0303ʣʥʦʨᵝꭧAIOQSTWYᵊabcdefhijklmnopqrstuvwxyzɑɐɒæβɔɕçɖðʤəɚɛɜɟɡɥɨɪʝɯɰŋɳɲɴøɸθœɹɾɻʁɽʂʃʈʧʊʋʌɣɤχʎʒʔˈˌːʰʲ↓→↗↘ᵻ'
const KNOWN = new Set(PHONEME_SIGNS)

/** What people write in IPA and the voices know under another sign. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/eɪ|e͡ɪ/g, 'A'],
  [/aɪ|a͡ɪ/g, 'I'],
  [/oʊ|o͡ʊ/g, 'O'],
  [/əʊ/g, 'Q'],
  [/aʊ/g, 'W'],
  [/ɔɪ/g, 'Y'],
  [/t͡ʃ|tʃ/g, 'ʧ'],
  [/d͡ʒ|dʒ/g, 'ʤ'],
  [/t͡s/g, 'ʦ'],
  [/d͡z/g, 'ʣ'],
  [/ɝ/g, 'ɜɹ'],
  [/ɚ/g, 'əɹ'],
  [/g/g, 'ɡ'],
  [/'/g, 'ˈ'],
  [/\.|\u0361|‿/g, ''],
]

/** What stands between slashes in a pronunciation list in the voices' alphabet, and which of its signs are not in it. */
export function phonemesIn(entry: string): { phonemes: string; unknown: string[] } {
  const phonemes = SAME.reduce(
    (text, [pattern, sign]) => text.replace(pattern, sign),
    entry.normalize('NFC').trim(),
  )
  return { phonemes, unknown: [...new Set(phonemes)].filter((sign) => !KNOWN.has(sign)) }
}

/** Stress and marks alone are no sound. */
export const hasSound = (phonemes: string) => /(?![ʰʲːˈˌᵝ])\p{L}/u.test(phonemes)
