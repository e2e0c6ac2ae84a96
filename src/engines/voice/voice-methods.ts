import { voiceOf } from '@/domain/speech/voices'
import type { VoiceMethods } from './protocol'
import { createSpeaker } from './speaker'
import { loadVoiceModel, type ReadFile, type VoiceModel } from './voice-model'

/** The engine's methods for a worker of the tab and a process of the server alike. The model is loaded by the first call. */
export function createVoiceMethods(read: ReadFile): VoiceMethods {
  let loading: Promise<VoiceModel> | undefined
  const load = () => {
    loading ??= loadVoiceModel(read)
    // A failure is not kept: the next call tries again.
    loading.catch(() => (loading = undefined))
    return loading
  }
  /** Runs of one session must not overlap, and two scripts at once would only slow each other down. */
  let queue: Promise<unknown> = Promise.resolve()

  return {
    async load({ voiceId }) {
      const { id, language } = voiceOf(voiceId)
      const model = await load()
      await Promise.all([model.voice(id), model.phonemizer(language)])
    },
    async speak(input, job) {
      const model = await load()
      const turn = queue.then(() => createSpeaker(model).speak(input, job))
      queue = turn.catch(() => undefined)
      return turn
    },
  }
}
