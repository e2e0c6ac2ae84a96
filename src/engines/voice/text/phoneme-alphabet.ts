import { PronunciationError } from '@/domain/speech/errors'
import { hasSound, phonemesIn } from '@/domain/speech/phonemes'

/** Kokoro's alphabet, from its vocab.json; each sign's number is what the model is given. */
export type Vocabulary = Record<string, number>

/** What stands between slashes in a pronunciation list, in Kokoro's alphabet. Throws `PronunciationError`. */
export function phonemesOf(entry: string): string {
  const { phonemes, unknown } = phonemesIn(entry)
  if (unknown.length > 0)
    throw new PronunciationError(
      `“${entry}” has signs that are no phonemes of this voice: ${unknown.join(' ')}`,
    )
  if (!hasSound(phonemes)) throw new PronunciationError(`“${entry}” has no phonemes`)
  return phonemes
}

/**
 * The English lexicon's flap and glottal stop go by other names in the model's training (misaki's `en.py`); the r of Spanish
 * `pero` is a flap that keeps its own.
 */
export function englishPhonemes(phonemes: string): string {
  return phonemes.replaceAll('ɾ', 'T').replaceAll('ʔ', 't')
}
