import { readFileSync } from 'node:fs'
import type { VoiceLanguage } from '@/domain/speech/voices'
import { gunzipSync } from 'node:zlib'
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
