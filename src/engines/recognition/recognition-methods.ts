import { createSharedLoad } from '@/lib/shared-load'
import type { Job } from '@/lib/worker/messages'
import type { RecognitionMethods } from './protocol'
import type { Recognizer } from './recognizer'

/** The engine's methods. `load` tells what part of a model's bytes has come. */
export function createRecognitionMethods(
  load: (model: string, job: Job) => Promise<Recognizer>,
): RecognitionMethods {
  /** One model at a time is held: a second would double the memory. */
  let held: { model: string; load: (job: Job) => Promise<Recognizer> } | undefined

  function recognizerOf(model: string, job: Job): Promise<Recognizer> {
    if (held?.model !== model) held = { model, load: createSharedLoad((shared) => load(model, shared)) }
    return held.load(job)
  }

  return {
    async load({ model }, job) {
      await recognizerOf(model, job)
      // Its bytes may all have come a while before, or not all be needed.
      job.onProgress(1)
    },
    async recognize(input, job) {
      return (await recognizerOf(input.options.model, job)).recognize(input, job)
    },
    async align({ model, ...input }, job) {
      return (await recognizerOf(model, job)).align(input, job)
    },
  }
}
