import { z } from 'zod'

/** One field that a request got wrong, as FastAPI says it; `loc` is where: `['body', 'temperature']`. */
const fieldErrorSchema = z.object({
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
