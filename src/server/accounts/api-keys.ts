import { randomUUID } from 'node:crypto'
import { and, asc, eq, isNull, lt, or, sql } from 'drizzle-orm'
import type { Database } from '@/server/database/database'
import { apiKeys } from '@/server/database/schema'
import type { ApiKey } from './accounts'
import { hashOf, isHashOf, newSecret } from './secret'

const KEY_PREFIX = 'ovt_'
/** Enough to tell keys apart by eye; the other 34 characters stay secret. */
const SHOWN_CHARACTERS = KEY_PREFIX.length + 8

export async function createKey(database: Database, accountId: string, name: string) {
  const secret = newSecret(KEY_PREFIX)
  const prefix = secret.slice(0, SHOWN_CHARACTERS)
  const [row] = await database
    .insert(apiKeys)
    .values({ id: randomUUID(), accountId, name, prefix, hash: hashOf(secret) })
    .returning()
  if (!row) throw new Error('The key was not stored')
  return { ...shown(row), secret }
}

export async function listKeys(database: Database, accountId: string): Promise<ApiKey[]> {
  const rows = await database
    .select()
    .from(apiKeys)
    .where(eq(apiKeys.accountId, accountId))
    .orderBy(asc(apiKeys.createdAt))
  return rows.map(shown)
}

function shown({ id, name, prefix, createdAt, lastUsedAt, revokedAt }: typeof apiKeys.$inferSelect): ApiKey {
  return { id, name, prefix, createdAt, lastUsedAt, revokedAt }
}

export async function revokeKey(database: Database, accountId: string, keyId: string): Promise<boolean> {
  const isKey = and(eq(sql`${apiKeys.id}::text`, keyId), eq(apiKeys.accountId, accountId))
  const revoked = await database
    .update(apiKeys)
    .set({ revokedAt: sql`coalesce(${apiKeys.revokedAt}, now())` })
    .where(isKey)
    .returning({ id: apiKeys.id })
  return revoked.length > 0
}

export async function accountOfKey(database: Database, secret: string): Promise<string | null> {
  const [key] = await database
    .select()
    .from(apiKeys)
    .where(and(eq(apiKeys.hash, hashOf(secret)), isNull(apiKeys.revokedAt)))
  if (!key || !isHashOf(key.hash, secret)) return null
  await noteUse(database, key.id)
  return key.accountId
}

/** To the minute, so that many requests are not as many writes. */
async function noteUse(database: Database, id: string) {
  const isStale = or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, sql`now() - interval '1 minute'`))
  await database
    .update(apiKeys)
    .set({ lastUsedAt: sql`now()` })
    .where(and(eq(apiKeys.id, id), isStale))
}
