import { NetworkOrCorsError } from './errors'

/**
 * The JSON of each server-sent event, https://html.spec.whatwg.org/multipage/server-sent-events.html; ends at `[DONE]` or
 * with the stream. Comments, and lines that are no JSON, are passed over.
 */
export async function* readEvents(response: Response, signal: AbortSignal): AsyncGenerator<unknown> {
  let lines: string[] = []
  for await (const line of readLines(response, signal)) {
    if (line.startsWith('data:')) lines.push(line.slice(5).trimStart())
    if (line !== '' || lines.length === 0) continue
    const data = lines.join('\n')
    lines = []
    if (data === '[DONE]') return
    const event = jsonOf(data)
    if (event !== undefined) yield event
  }
}

async function* readLines(response: Response, signal: AbortSignal): AsyncGenerator<string> {
  let rest = ''
  for await (const text of readTexts(response, signal)) {
    const lines = (rest + text).split(/\r\n|\n|\r(?!$)/)
    rest = lines.pop() ?? ''
    yield* lines
  }
  // An event that nothing follows counts, if its data is whole.
  yield* [rest.trimEnd(), '']
}

async function* readTexts(response: Response, signal: AbortSignal): AsyncGenerator<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (!reader) return
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } catch (cause) {
    signal.throwIfAborted()
    throw new NetworkOrCorsError('The reply was cut off.', { cause })
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

function jsonOf(data: string): unknown {
  try {
    return JSON.parse(data)
  } catch {
    return undefined
  }
}
