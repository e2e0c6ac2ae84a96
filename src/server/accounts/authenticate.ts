import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { ApiError } from '@/server/api-error'
import type { Accounts, CredentialKind } from './accounts'
import { isFromOwnOrigin } from './own-origin'
import { readSessionCookie } from './session-cookie'
import { isTokenShaped } from './tokens'

/** What `authenticate` tells the routes behind it: `new Hono<Authenticated>()`. */
export type Authenticated = {
  Variables: { account: { id: string }; credential: CredentialKind }
}

const CHALLENGE = { 'WWW-Authenticate': 'Bearer' }

/**
 * Takes `Authorization: Bearer`, `X-API-Key` or the cookie of the studio, in this order. Throws ApiError 401, or 403 for
 * a cookie that another site had sent.
 */
export function authenticate(accounts: Accounts) {
  return createMiddleware<Authenticated>(async (context, next) => {
    const { accountId, credential } = await identify(accounts, context)
    context.set('account', { id: accountId })
    context.set('credential', credential)
    await next()
  })
}

async function identify(accounts: Accounts, context: Context) {
  const shown = shownCredential(context)
  if (shown === null) return bySession(accounts, context)
  const known = await accounts.ofBearer(shown)
  if (known) return known
  const detail = isTokenShaped(shown) ? 'Could not validate credentials' : 'Invalid API key'
  throw new ApiError(401, detail, CHALLENGE)
}

/** An `Authorization` of another scheme, or an empty one, is no credential. */
function shownCredential(context: Context): string | null {
  const bearer = /^Bearer +(\S+) *$/i.exec(context.req.header('Authorization') ?? '')?.[1]
  return bearer ?? (context.req.header('X-API-Key')?.trim() || null)
}

async function bySession(accounts: Accounts, context: Context) {
  const session = readSessionCookie(context)
  if (!session) throw new ApiError(401, 'Not authenticated', CHALLENGE)
  const accountId = await accounts.ofSession(session)
  if (!accountId) throw new ApiError(401, 'Could not validate credentials', CHALLENGE)
  if (!isFromOwnOrigin(context))
    throw new ApiError(403, 'A page of another site may not use the session of the studio')
  return { accountId, credential: 'session' as const }
}
