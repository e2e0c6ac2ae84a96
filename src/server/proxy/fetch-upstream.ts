import { ApiError } from '@/server/api-error'

/** A minute of music takes the cloud minutes. */
const ANSWER_SECONDS = 280

type UpstreamRequest = {
  method: string
  headers: Headers
  body: ReadableStream<Uint8Array> | null
  /** Aborted when the client hangs up. */
  signal: AbortSignal
}

/** Streams both ways. Throws 502 when the upstream cannot be reached or sends elsewhere, 504 when it keeps silent. */
export async function fetchUpstream(
  address: URL,
  request: UpstreamRequest,
  answerSeconds = ANSWER_SECONDS,
): Promise<Response> {
  const silence = new AbortController()
  const timer = setTimeout(() => silence.abort(), answerSeconds * 1000)
  const signal = AbortSignal.any([request.signal, silence.signal])
  try {
    // `duplex` is not in the DOM's types yet: without it a stream cannot be sent.
    const init = { ...request, signal, redirect: 'manual', duplex: 'half' } as RequestInit
    return await noRedirect(await fetch(address, init))
  } catch (cause) {
    if (cause instanceof ApiError) throw cause
    if (silence.signal.aborted)
      throw new ApiError(504, `The upstream did not answer within ${answerSeconds} seconds`, {}, { cause })
    throw new ApiError(502, `The upstream at ${address.host} could not be reached`, {}, { cause })
  } finally {
    clearTimeout(timer)
  }
}

/** Followed, it could lead anywhere, with the caller's credential. */
async function noRedirect(reply: Response): Promise<Response> {
  if (reply.status < 300 || reply.status >= 400 || reply.status === 304) return reply
  await reply.body?.cancel()
  throw new ApiError(502, 'The upstream answered with a redirect, which is not followed')
}
