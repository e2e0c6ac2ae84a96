import { z } from 'zod'

/** One field that a request got wrong, as FastAPI says it; `loc` is where: `['body', 'temperature']`. */
export const fieldErrorSchema = z.object({
  loc: z.array(z.union([z.string(), z.int()])),
  msg: z.string(),
  type: z.string(),
})

/** Every error of the contract but 422. */
export const errorSchema = z.object({ detail: z.string() }).meta({ id: 'Error' })

export const validationErrorSchema = z
  .object({ detail: z.array(fieldErrorSchema).min(1) })
  .meta({ id: 'ValidationError' })

export type FieldError = z.infer<typeof fieldErrorSchema>
export type ErrorBody = z.infer<typeof errorSchema> | z.infer<typeof validationErrorSchema>

/** What is shown of a body that is no JSON: an HTML page of a gateway, as a rule. */
const MAX_PLAIN_CHARACTERS = 200

const text = z.string().trim().min(1)
const looseFieldErrors = z
  .array(z.object({ loc: z.array(z.union([z.string(), z.number()])).catch([]), msg: text }))
  .min(1)

/** The shapes that servers of this contract and the gateways before them answer with, first match wins. */
const shapes = [
  z.object({ detail: text }).transform(({ detail }) => detail),
  z.object({ detail: looseFieldErrors }).transform(({ detail }) => detail.map(fieldMessage).join('; ')),
  z.object({ detail: z.object({ message: text }) }).transform(({ detail }) => detail.message),
  z.object({ error: z.object({ message: text }) }).transform(({ error }) => error.message),
  z.object({ error: text }).transform(({ error }) => error),
  z.object({ message: text }).transform(({ message }) => message),
]

/**
 * The reason a server gives, in a person's words. `body` is the reply as text; `status` the line to fall back on, such as
 * `502 Bad Gateway`.
 */
export function errorMessage(body: string, status: string): string {
  const json = jsonOf(body)
  if (json === undefined) return body.trim().slice(0, MAX_PLAIN_CHARACTERS) || status
  for (const shape of shapes) {
    const { success, data } = shape.safeParse(json)
    if (success) return data
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
