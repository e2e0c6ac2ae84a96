import type { Context } from 'hono'
import { MAX_IDEMPOTENCY_KEY_CHARACTERS } from '@/api/limits'
import { ApiError } from '@/server/api-error'

/** The `Idempotency-Key` of a request. Throws ApiError 422 for one that cannot be. */
export function idempotencyKeyOf(context: Context): string | null {
  const key = context.req.header('Idempotency-Key') ?? null
  if (key === null || (key.length > 0 && key.length <= MAX_IDEMPOTENCY_KEY_CHARACTERS)) return key
  const msg = `Expected 1 to ${MAX_IDEMPOTENCY_KEY_CHARACTERS} characters`
  throw new ApiError(422, [{ loc: ['header', 'Idempotency-Key'], msg, type: 'value_error' }])
}
