import { readModelFile } from '@/engines/models'
import { serve } from '@/lib/worker/serve'
import type { RecognitionMethods } from './protocol'
import { createRecognizer, type Recognizer } from './recognizer'
import { loadWhisperModel } from './whisper-model'

/** One model at a time is held: a second would double the memory. */
let held: { model: string; recognizer: Promise<Recognizer> } | undefined

function recognizerOf(model: string): Promise<Recognizer> {
  if (held?.model !== model) {
    const recognizer = loadWhisperModel((path) => readModelFile(model, path)).then(createRecognizer)
    held = { model, recognizer }
    // A failure is not kept: the next call tries again.
    recognizer.catch(() => (held = undefined))
  }
  return held!.recognizer
}

serve({
  async load({ model }) {
    await recognizerOf(model)
  },
  async recognize(input, job) {
    return (await recognizerOf(input.options.model)).recognize(input, job)
  },
  async align({ model, ...input }, job) {
    return (await recognizerOf(model)).align(input, job)
  },
} satisfies RecognitionMethods)
