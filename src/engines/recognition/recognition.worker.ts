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

/** Runs of one session must not overlap, and two jobs at once would only slow each other down. */
let queue: Promise<unknown> = Promise.resolve()

function inTurn<Output>(work: () => Promise<Output>): Promise<Output> {
  const turn = queue.then(work)
  queue = turn.catch(() => undefined)
  return turn
}

serve({
  async load({ model }) {
    await recognizerOf(model)
  },
  async recognize(input, job) {
    const recognizer = await recognizerOf(input.options.model)
    return inTurn(() => recognizer.recognize(input, job))
  },
  async align({ model, ...input }, job) {
    const recognizer = await recognizerOf(model)
    return inTurn(() => recognizer.align(input, job))
  },
} satisfies RecognitionMethods)
