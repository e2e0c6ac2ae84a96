import { and, eq, gt, lt, sql } from 'drizzle-orm'
import type { Database } from '@/server/database/database'
import { sessions, signInLinks } from '@/server/database/schema'
import { hashOf, newSecret } from './secret'

const SESSION_DAYS = 30
const LINK_MINUTES = 60

export async function createSignInLink(database: Database, accountId: string) {
  const token = newSecret()
  const expiresAt = new Date(Date.now() + LINK_MINUTES * 60_000)
  await database.insert(signInLinks).values({ hash: hashOf(token), accountId, expiresAt })
  return { token, expiresAt }
}

/** The link goes in the transaction that makes the session: it signs in once. */
export function signIn(database: Database, token: string) {
  return database.transaction(async (transaction) => {
    const [link] = await transaction
      .delete(signInLinks)
      .where(and(eq(signInLinks.hash, hashOf(token)), gt(signInLinks.expiresAt, sql`now()`)))
      .returning()
    if (!link) return null
    await transaction.delete(signInLinks).where(lt(signInLinks.expiresAt, sql`now()`))
    await transaction.delete(sessions).where(lt(sessions.expiresAt, sql`now()`))
    const session = newSecret()
    const expiresAt = new Date(Date.now() + SESSION_DAYS * 24 * 3_600_000)
    await transaction.insert(sessions).values({ hash: hashOf(session), accountId: link.accountId, expiresAt })
    return { session, expiresAt }
  })
}

export async function accountOfSession(database: Database, session: string): Promise<string | null> {
  const [row] = await database
    .select({ accountId: sessions.accountId })
    .from(sessions)
    .where(and(eq(sessions.hash, hashOf(session)), gt(sessions.expiresAt, sql`now()`)))
  return row?.accountId ?? null
}

export async function signOut(database: Database, session: string) {
  await database.delete(sessions).where(eq(sessions.hash, hashOf(session)))
}
