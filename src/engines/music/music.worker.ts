import { serve } from '@/lib/worker/serve'
import { readPrompt } from './brief/read-prompt'
import { compose, composeStems } from './compose'
import type { MusicMethods } from './protocol'
import { createSampler, type Sampler } from './render/sampler'
import { readSoundFont } from './sound-font'

let held: Promise<Sampler> | undefined

function sampler(): Promise<Sampler> {
  held ??= readSoundFont().then(createSampler)
  // A failure is not remembered: the network may be back at the next try.
  held.catch(() => (held = undefined))
  return held
}

const methods: MusicMethods = {
  read: async ({ prompt }) => readPrompt(prompt),
  compose: async (input, job) => compose(input, await sampler(), job),
  stems: async (input, job) => composeStems(input, await sampler(), job),
}

serve(methods)
