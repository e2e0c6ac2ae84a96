import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readEvents } from './read-events'

describe('a reply of events', () => {
  it('is read whatever the pieces in which it arrives', async () => {
    const events = [{ type: 'transcript.text.delta', delta: 'één\n' }, { type: 'x', n: 1 }, ['🙂']]
    const text = events
      .map((event) => `: still here\r\nevent: x\r\ndata: ${JSON.stringify(event)}\r\n\r\n`)
      .join('')
    const bytes = new TextEncoder().encode(`${text}data: [DONE]\r\n\r\ndata: 1\r\n\r\n`)
    const cuts = fc.array(fc.integer({ min: 1, max: bytes.length - 1 }), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(cuts, async (places) => {
        const at = [0, ...places.toSorted((one, other) => one - other), bytes.length]
        const pieces = at.slice(1).map((end, index) => bytes.slice(at[index], end))
        expect(await read(pieces)).toEqual(events)
      }),
    )
  })

  it('passes over what is no JSON, and joins the lines of one event', async () => {
    expect(await read([encoded('data: hm\n\ndata: {"a":\ndata: 1}\n\n')])).toEqual([{ a: 1 }])
  })

  it('keeps an event that nothing follows', async () => {
    expect(await read([encoded('data: {"a":1}')])).toEqual([{ a: 1 }])
  })

  it('that is cut off says so', async () => {
    const cut = new ReadableStream({ pull: (controller) => controller.error(new TypeError('network error')) })
    await expect(all(new Response(cut))).rejects.toMatchObject({
      name: 'NetworkOrCorsError',
      charge: 'maybe',
    })
  })
})

function read(pieces: Uint8Array[]): Promise<unknown[]> {
  const rest = [...pieces]
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = rest.shift()
      if (next) controller.enqueue(next)
      else controller.close()
    },
  })
  return all(new Response(body))
}

async function all(response: Response): Promise<unknown[]> {
  const events: unknown[] = []
  for await (const event of readEvents(response, new AbortController().signal)) events.push(event)
  return events
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
