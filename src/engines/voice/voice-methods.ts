import { voiceOf } from '@/domain/speech/voices'
import { createTurns } from '@/lib/in-turns'
import type { VoiceMethods } from './protocol'
import { createPhonemizers } from './phonemizers'
import { readWords } from './read-words'
import { createSpeaker } from './speaker'
import { loadVoiceModel, type ReadFile, type VoiceModel } from './voice-model'

/** The engine's methods for a worker of the tab and a process of the server alike. The model is loaded by the first call. */
export function createVoiceMethods(read: ReadFile): VoiceMethods {
  const phonemizerOf = createPhonemizers(read)
  let loading: Promise<VoiceModel> | undefined
  const waiting = new Set<(fraction: number) => void>()
  const load = () => {
    loading ??= loadVoiceModel(
      read,
      wholePercents((fraction) => waiting.forEach((tell) => tell(fraction))),
    )
    // A failure is not kept: the next call tries again.
    loading.catch(() => (loading = undefined))
    return loading
  }
  /** Runs of one session must not overlap, and two scripts at once would only slow each other down. */
  const inTurn = createTurns()

  return {
    async load({ voiceId }, { onProgress }) {
      const { id, language } = voiceOf(voiceId)
      waiting.add(onProgress)
      try {
        const model = await load()
        await Promise.all([model.voice(id), phonemizerOf(language)])
      } finally {
        waiting.delete(onProgress)
      }
    },
    async speak(input, job) {
      const model = await load()
      return inTurn(() => createSpeaker(model, phonemizerOf).speak(input, job))
    },
    async read({ text, language, pronunciations }) {
      return readWords(text, pronunciations, language && (await phonemizerOf(language)))
    },
  }
}

/** Bytes come in thousands of pieces; nobody wants to know of each. */
function wholePercents(tell: (fraction: number) => void): (fraction: number) => void {
  let last = -1
  return (fraction) => {
    const percent = Math.floor(100 * fraction)
    if (percent === last) return
    last = percent
    tell(fraction)
  }
}
