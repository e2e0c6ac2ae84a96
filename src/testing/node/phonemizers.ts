import { readFileSync } from 'node:fs'
import type { Pronunciation } from '@/domain/speech/pronunciations'
import type { VoiceLanguage } from '@/domain/speech/voices'
import { gunzipSync } from 'node:zlib'
import { readWords } from '@/engines/voice/read-words'
import { createPhonemizer, type Phonemizer } from '@/engines/voice/text/phonemizer'
import type { Vocabulary } from '@/engines/voice/text/phoneme-alphabet'

const FOLDER = 'public/models/kokoro'
export const { vocab: VOCABULARY } = JSON.parse(readFileSync(`${FOLDER}/vocab.json`, 'utf8')) as {
  vocab: Vocabulary
}

const read = async (name: string) => gunzipSync(readFileSync(`${FOLDER}/lexicon/${name}.packed`)).toString()

/** With the lexicons that come with the project. */
export function phonemizerOf(language: VoiceLanguage): Promise<Phonemizer> {
  return createPhonemizer(language, VOCABULARY, read)
}

/** What the model would be given, all utterances joined. */
export function phonemesBy(
  phonemizer: Phonemizer,
  text: string,
  list: Parameters<Phonemizer['utterances']>[1] = [],
): string {
  return phonemizer
    .utterances(text, list)
    .map(({ symbols }) => symbols.join(''))
    .join(' | ')
}

/** How texts of a language are read; of one that no voice speaks, as they are written. */
export async function readerOf(language: VoiceLanguage | null) {
  const phonemizer = language && (await phonemizerOf(language))
  return (text: string, pronunciations: readonly Pronunciation[] = []) =>
    readWords(text, pronunciations, phonemizer)
}
