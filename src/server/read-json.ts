import type { Context } from 'hono'
import type { z } from 'zod'
import { ApiError, parseRequest } from './api-error'

/** Texts of a few thousand characters, each of them escaped. */
const MAX_JSON_BYTES = 65_536

/** The JSON of the request as the schema reads it. Throws the 413, 415 or 422 that says what is wrong with it. */
export async function readJson<T>(
  context: Context,
  schema: z.ZodType<T>,
  maxBytes = MAX_JSON_BYTES,
): Promise<T> {
  const { headers, body } = context.req.raw
  if (!/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(headers.get('Content-Type') ?? ''))
    throw new ApiError(415, 'Expected a body of Content-Type application/json')
  const text = await readText(body, maxBytes)
  return parseRequest(schema, jsonOf(text), 'body')
}

/** The reader is not cancelled on failure: that would cut the connection before the client has its answer. */
async function readText(body: ReadableStream<Uint8Array> | null, maxBytes: number): Promise<string> {
  const reader = body?.getReader()
  if (!reader) return ''
  const decoder = new TextDecoder()
  let text = ''
  let sizeBytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    sizeBytes += value.byteLength
    if (sizeBytes > maxBytes) throw new ApiError(413, `Request body too large: at most ${maxBytes} bytes`)
    text += decoder.decode(value, { stream: true })
  }
  return text + decoder.decode()
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const problem = { loc: ['body'], msg: 'JSON decode error', type: 'json_invalid' }
    throw new ApiError(422, [problem], {}, { cause })
  }
}
