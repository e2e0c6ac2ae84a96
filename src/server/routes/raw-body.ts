import type { Context } from 'hono'

const RAW_TYPES = /\btext\/plain\b|\btext\/vtt\b|\bapplication\/x-subrip\b/
const JSON_TYPE = /\bapplication\/json\b/
/** `OpenAI/JS 6.49.0`, `OpenAI/Python 1.99.0`, `AsyncOpenAI/Python 1.99.0` */
const OPENAI_CLIENT = /^(Async)?OpenAI\//

/**
 * Whether the document is to come bare instead of in the contract's envelope: when the client says so by `Accept`, and
 * for OpenAI's own clients, which ask for JSON always and for `text`, `srt` and `vtt` read the body as it is.
 */
export function asksForRawBody(context: Context, statedFormat: unknown): boolean {
  const isOpenAi = OPENAI_CLIENT.test(context.req.header('User-Agent') ?? '')
  if (isOpenAi && statedFormat !== undefined) return true
  const accept = context.req.header('Accept') ?? ''
  return RAW_TYPES.test(accept) && !JSON_TYPE.test(accept)
}
