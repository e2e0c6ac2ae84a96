import { PronunciationError } from '@/domain/speech/errors'

/** Kokoro's alphabet, from its vocab.json; each sign's number is what the model is given. */
export type Vocabulary = Record<string, number>

/** What people write in IPA and the model knows under another sign. */
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

/** What stands between slashes in a pronunciation list, in Kokoro's alphabet. Throws `PronunciationError`. */
export function phonemesOf(entry: string, vocabulary: Vocabulary): string {
  const phonemes = SAME.reduce(
    (text, [pattern, sign]) => text.replace(pattern, sign),
    entry.normalize('NFC').trim(),
  )
  const unknown = [...new Set(phonemes)].filter((sign) => !(sign in vocabulary))
  if (unknown.length > 0)
    throw new PronunciationError(
      `“${entry}” has signs that are no phonemes of this voice: ${unknown.join(' ')}`,
    )
  return phonemes
}

/**
 * The English lexicon's flap and glottal stop go by other names in the model's training (misaki's `en.py`); the r of Spanish
 * `pero` is a flap that keeps its own.
 */
export function englishPhonemes(phonemes: string): string {
  return phonemes.replaceAll('ɾ', 'T').replaceAll('ʔ', 't')
}
