import type { VoiceLanguage } from '@/domain/speech/voices'
import { onceForEach } from '@/lib/once-for-each'
import { createPhonemizer, type Phonemizer } from './text/phonemizer'
import type { Vocabulary } from './text/phoneme-alphabet'
import type { ReadFile } from './voice-model'

/** The phonemizer of each language, made once. They need a few small files of the model, and not its net. */
export function createPhonemizers(read: ReadFile): (language: VoiceLanguage) => Promise<Phonemizer> {
  const lexicon = async (name: string) => unpacked(await read(`lexicon/${name}.packed`))
  return onceForEach(async (language) => createPhonemizer(language, await readVocabulary(read), lexicon))
}

/** The number of each symbol; the manifest's checksum vouches for what is in the file. */
export async function readVocabulary(read: ReadFile): Promise<Vocabulary> {
  const { vocab } = JSON.parse(new TextDecoder().decode(await read('vocab.json'))) as { vocab: Vocabulary }
  return vocab
}

async function unpacked(file: Uint8Array<ArrayBuffer>): Promise<string> {
  return new Response(new Blob([file]).stream().pipeThrough(new DecompressionStream('gzip'))).text()
}
