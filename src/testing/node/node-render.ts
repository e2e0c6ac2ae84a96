import '@/engines/media/node-encoders'
import type { renderClient } from '@/engines/render/render.client'
import type { Job } from '@/lib/worker/messages'
import { createRenderMethods } from '@/engines/render/render-methods'
import type { RenderMethods } from '@/engines/render/protocol'

/** The sound engine of this home behind the calls that the studio makes to its worker. */
export function nodeRender(): Pick<typeof renderClient, 'call'> {
  const methods = createRenderMethods(async () => undefined)

  async function call(
    method: keyof RenderMethods,
    input: never,
    { signal = new AbortController().signal, onProgress }: Partial<Job> = {},
  ) {
    return methods[method](input, { signal, onProgress: onProgress ?? (() => undefined) })
  }

  // Its methods and their types are those of the protocol.
  return { call: call as never }
}
