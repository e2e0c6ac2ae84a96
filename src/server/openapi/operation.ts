import type { z } from 'zod'

/** In the order in which they are shown. */
export const TAGS = ['Speech to text', 'Text to speech', 'Music', 'Credits', 'Files', 'Server'] as const

type Example = Record<string, string | number>

/** One line of the endpoint table: what `/openapi.json`, `/docs` and their `curl`s are made of. */
export type Operation = {
  method: 'get' | 'post' | 'delete'
  /** Below `/api/v1`, with `{id}` where an id goes. */
  path: string
  tag: (typeof TAGS)[number]
  summary: string
  /** Markdown of OpenAPI; the page shows it as plain text. */
  description?: string
  /** Needs no credential. */
  isOpen?: true
  /** Costs credits: takes an Idempotency-Key, and may answer 402, 429 and 503. */
  isPaid?: true
  query?: z.ZodObject
  /** The multipart form beside its `file`; `example` are its fields, `fileName` the file of the `curl`. */
  form?: { fields: z.ZodObject; fileName: string; example: Example }
  json?: { schema: z.ZodType; example: Example; isOptional?: true }
  replies: Record<number, Reply>
  /** Beside 401, and what being paid brings. */
  errors: ErrorStatus[]
}

export type Reply = {
  description: string
  /** By media type; `binary` for bytes, `text` for a document. None for an empty reply. */
  content?: Record<string, z.ZodType | 'binary' | 'text'>
}

/** What each error means; the table of the contract, and what HTTP adds to it. */
export const ERRORS = {
  400: 'The body ended too early, or is no form',
  401: 'No credential, or one that is not known',
  402: 'Not enough credits; nothing was done',
  403: 'A cookie alone is not enough from another origin, or a link that is wrong or too old',
  404: 'No such path, file or model',
  408: 'The upload stalled',
  413: 'The file is over 26,214,400 bytes, or the body has too much beside it',
  415: 'Nothing here can decode the sound, or the body is of another type',
  422: 'A field is missing or wrong; each of them is named',
  429: 'Too many requests; Retry-After says when to come back',
  503: 'The server was interrupted; nothing was charged',
} as const

export type ErrorStatus = keyof typeof ERRORS
