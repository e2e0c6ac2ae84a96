import { readModelFile } from '@/engines/models'
import { createVoiceMethods } from '@/engines/voice/voice-methods'
import type { voiceClient } from '@/engines/voice/voice.client'

/** The built-in voices of this home behind the calls that the studio makes to its worker. */
export function nodeVoice(): Pick<typeof voiceClient, 'call'> {
  const methods = createVoiceMethods((path, onProgress) => readModelFile('kokoro', path, { onProgress }))

  async function call(
    method: 'load' | 'speak' | 'read',
    input: never,
    job: { signal?: AbortSignal; onProgress?: () => void },
  ) {
    const { signal = new AbortController().signal, onProgress = () => undefined } = job
    return methods[method](input, { signal, onProgress })
  }

  // Its methods and their types are those of the protocol.
  return { call: call as never }
}
