import * as z from 'zod/mini'

/** What is shown of a body that is no JSON: an HTML page of a gateway, as a rule. */
const MAX_PLAIN_CHARACTERS = 200

const text = z.string().check(z.trim(), z.minLength(1))
const looseFieldErrors = z
  .array(z.object({ loc: z.catch(z.array(z.union([z.string(), z.number()])), []), msg: text }))
  .check(z.minLength(1))

/** The shapes that servers of this contract and the gateways before them answer with, first match wins. */
const shapes: ((json: unknown) => string | undefined)[] = [
  (json) => z.object({ detail: text }).safeParse(json).data?.detail,
  (json) => z.object({ detail: looseFieldErrors }).safeParse(json).data?.detail.map(fieldMessage).join('; '),
  (json) => z.object({ detail: z.object({ message: text }) }).safeParse(json).data?.detail.message,
  (json) => z.object({ error: z.object({ message: text }) }).safeParse(json).data?.error.message,
  (json) => z.object({ error: text }).safeParse(json).data?.error,
  (json) => z.object({ message: text }).safeParse(json).data?.message,
]

/**
 * The reason a server gives, in a person's words. `body` is the reply as text; `status` the line to fall back on, such as
 * `502 Bad Gateway`.
 */
export function errorMessage(body: string, status: string): string {
  const json = jsonOf(body)
  if (json === undefined) return body.trim().slice(0, MAX_PLAIN_CHARACTERS) || status
  for (const messageOf of shapes) {
    const message = messageOf(json)
    if (message !== undefined) return message
  }
  return status
}

function fieldMessage({ loc, msg }: { loc: (string | number)[]; msg: string }): string {
  const field = loc.filter((part) => part !== 'body' && part !== 'query').join('.')
  return field ? `${field}: ${msg}` : msg
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
