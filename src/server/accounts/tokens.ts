import { eq } from 'drizzle-orm'
import { jwtVerify } from 'jose'
import { z } from 'zod'
import type { Database } from '@/server/database/database'
import { accounts } from '@/server/database/schema'

/** Three parts of base64url, as a JWT is written; our keys have no dots. */
export function isTokenShaped(credential: string): boolean {
  return /^[\w-]+\.[\w-]+\.[\w-]*$/.test(credential)
}

/** `sub` of a JWT signed by HS256 with the configured secret is the id of the account. */
export async function accountOfToken(database: Database, secret: string, token: string) {
  const accountId = await subjectOf(secret, token)
  if (!accountId) return null
  const [account] = await database
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(accounts.id, accountId))
  return account?.id ?? null
}

async function subjectOf(secret: string, token: string): Promise<string | null> {
  try {
    const key = new TextEncoder().encode(secret)
    const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'], requiredClaims: ['sub'] })
    return z.uuid().parse(payload.sub)
  } catch {
    // Forged, expired, not about an account, or no JWT at all: it opens nothing, and the reply does not say which.
    return null
  }
}
