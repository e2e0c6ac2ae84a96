import { createModelReader, loadModel } from '@/engines/models'
import { createSharedLoad } from '@/lib/shared-load'
import type { Job } from '@/lib/worker/messages'
import { serve } from '@/lib/worker/serve'
import type { RecognitionMethods } from './protocol'
import { createRecognizer, type Recognizer } from './recognizer'
import { loadWhisperModel } from './whisper-model'

/** One model at a time is held: a second would double the memory. */
let held: { model: string; load: (job: Job) => Promise<Recognizer> } | undefined

function recognizerOf(model: string, job: Job): Promise<Recognizer> {
  if (held?.model !== model) held = { model, load: createSharedLoad((shared) => load(model, shared)) }
  return held.load(job)
}

async function load(model: string, job: Job): Promise<Recognizer> {
  const readFile = await createModelReader(model, job)
  return createRecognizer(await loadModel(() => loadWhisperModel(readFile)))
}

serve({
  async load({ model }, job) {
    await recognizerOf(model, job)
  },
  async recognize(input, job) {
    return (await recognizerOf(input.options.model, job)).recognize(input, job)
  },
  async align({ model, ...input }, job) {
    return (await recognizerOf(model, job)).align(input, job)
  },
} satisfies RecognitionMethods)
