import { voiceOf } from '@/domain/speech/voices'
import { createTurns } from '@/lib/in-turns'
import { createSharedLoad } from '@/lib/shared-load'
import type { VoiceMethods } from './protocol'
import { createPhonemizers } from './phonemizers'
import { readWords } from './read-words'
import { createSpeaker } from './speaker'
import { loadVoiceModel, type ReadFile } from './voice-model'

/** The engine's methods for a worker of the tab and a process of the server alike. The model is loaded by the first call. */
export function createVoiceMethods(read: ReadFile): VoiceMethods {
  const phonemizerOf = createPhonemizers(read)
  const load = createSharedLoad(({ onProgress }) => loadVoiceModel(read, onProgress))
  /** Runs of one session must not overlap, and two scripts at once would only slow each other down. */
  const inTurn = createTurns()

  return {
    async load({ voiceId }, job) {
      const { id, language } = voiceOf(voiceId)
      const model = await load(job)
      await Promise.all([model.voice(id), phonemizerOf(language)])
    },
    async speak(input, job) {
      const model = await load({ signal: job.signal, onProgress: () => {} })
      return inTurn(() => createSpeaker(model, phonemizerOf).speak(input, job))
    },
    async read({ text, language, pronunciations }) {
      return readWords(text, pronunciations, language && (await phonemizerOf(language)))
    },
  }
}
