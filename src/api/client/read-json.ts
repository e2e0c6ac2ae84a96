import { NetworkOrCorsError, UnreadableReplyError } from './errors'

/** The body as text. A reply that ends before its end is one that nobody can use. */
export async function readText(response: Response, signal?: AbortSignal): Promise<string> {
  try {
    return await response.text()
  } catch (cause) {
    signal?.throwIfAborted()
    throw new NetworkOrCorsError('The reply was cut off.', { cause })
  }
}

export async function readJson(response: Response, signal?: AbortSignal): Promise<unknown> {
  const text = await readText(response, signal)
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new UnreadableReplyError(
      `This is not what an audio service answers: ${text.trim().slice(0, 200)}`,
      {
        cause,
      },
    )
  }
}

/** The value as an object to look into; empty if it is none. */
export function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}
