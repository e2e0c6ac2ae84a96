import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { z } from 'zod'
import type { ErrorBody, FieldError } from '@/api/errors'

/** A reply that is no success, in the words of the contract. Throw it anywhere below a route of the API. */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly status: ContentfulStatusCode
  readonly detail: ErrorBody['detail']
  readonly headers: Record<string, string>

  constructor(
    status: ContentfulStatusCode,
    detail: ErrorBody['detail'],
    headers: Record<string, string> = {},
    options?: ErrorOptions,
  ) {
    super(typeof detail === 'string' ? detail : detail.map(({ msg }) => msg).join('; '), options)
    this.status = status
    this.detail = detail
    this.headers = headers
  }

  get body() {
    return { detail: this.detail }
  }
}

/** 422 for one field: `invalidField('file', 'Field required', 'missing')`. */
export function invalidField(field: string, msg: string, type = 'value_error'): ApiError {
  return new ApiError(422, [{ loc: ['body', field], msg, type }])
}

/** `value` as the schema reads it; throws the 422 that names every field it got wrong. */
export function parseRequest<T>(schema: z.ZodType<T>, value: unknown, where: 'body' | 'query'): T {
  const result = schema.safeParse(value, { reportInput: true })
  if (result.success) return result.data
  throw new ApiError(
    422,
    result.error.issues.map((issue) => fieldError(issue, where)),
  )
}

function fieldError(issue: z.core.$ZodIssue, where: 'body' | 'query'): FieldError {
  const loc = [where, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))]
  const isMissing = issue.input === undefined && issue.path.length > 0
  return isMissing
    ? { loc, msg: 'Field required', type: 'missing' }
    : { loc, msg: issue.message, type: issue.code }
}
