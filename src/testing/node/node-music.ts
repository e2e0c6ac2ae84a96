import { readPrompt } from '@/engines/music/brief/read-prompt'
import { compose, composeStems } from '@/engines/music/compose'
import type { musicClient } from '@/engines/music/music.client'
import type { MusicMethods } from '@/engines/music/protocol'
import { createSampler } from '@/engines/music/render/sampler'
import { readSoundFont } from '@/engines/music/sound-font'
import { lazily } from '@/lib/lazily'
import type { Job } from '@/lib/worker/messages'

/** The composer of this home behind the calls that the studio makes to its worker. */
export function nodeMusic(): Pick<typeof musicClient, 'call'> {
  const sampler = lazily(async () => createSampler(await readSoundFont()))
  const methods: MusicMethods = {
    read: async ({ prompt }) => readPrompt(prompt),
    compose: async (input, job) => compose(input, await sampler(), job),
    stems: async (input, job) => composeStems(input, await sampler(), job),
  }

  async function call(
    method: keyof MusicMethods,
    input: never,
    { signal = new AbortController().signal, onProgress = () => undefined }: Partial<Job> = {},
  ) {
    signal.throwIfAborted()
    return methods[method](input, { signal, onProgress })
  }

  // Its methods and their types are those of the protocol.
  return { call: call as never }
}
