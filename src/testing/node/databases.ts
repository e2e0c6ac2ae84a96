import { randomUUID } from 'node:crypto'
import type { Database } from '@/server/database/database'
import { openDatabase } from '@/server/database/open'
import { accounts } from '@/server/database/schema'
import { createLedger } from '@/server/ledger/ledger'
import { openTestDatabase } from './database'
import { startPostgres } from './postgres'

/** For tests that hold on both kinds of database: `describe.each(DATABASES)`. */
export const DATABASES = [
  { kind: 'embedded', open: openTestDatabase },
  { kind: 'Postgres', open: openOnPostgres },
]

async function openOnPostgres() {
  const postgres = await startPostgres()
  const opened = await openDatabase({ databaseUrl: postgres.url, dataFolder: '' })
  const close = async () => {
    await opened.close()
    await postgres.stop()
  }
  return { ...opened, close }
}

/** A new account with these credits. */
export async function openAccount(database: Database, credits: number): Promise<string> {
  const id = randomUUID()
  await database.insert(accounts).values({ id, name: 'Test' })
  await createLedger(database, randomUUID()).grant(id, credits, 'Start')
  return id
}
