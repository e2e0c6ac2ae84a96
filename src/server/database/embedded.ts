import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { existsSync } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createCluster } from './create-cluster'
import { DatabaseError } from './database-error'
import { MIGRATIONS_FOLDER } from './migrations-folder'
import type { OpenDatabase } from './open'
import * as schema from './schema'

/** No background process of Postgres runs here: without this the log grows, and dead rows stay, until the end. */
const UPKEEP_MINUTES = 10

/** Opens `database` in the data folder, which no other process may have open; makes it first where there is none. */
export async function openEmbedded(dataFolder: string): Promise<OpenDatabase> {
  const folder = join(dataFolder, 'database')
  if (!existsSync(folder)) await createCluster(folder)
  await removeUnwrittenLock(folder)
  const postgres = new PGlite(folder)
  try {
    return await migrated(postgres)
  } catch (cause) {
    const why = (cause as Error).message
    throw new DatabaseError(`The database in ${folder} cannot be opened: ${why}`, { cause })
  }
}

/**
 * Postgres takes over the lock of a process that is gone, but not one that was made and not written yet: killed in that
 * instant, it would never start again. No other process is at it (`control/hold-folder.ts`).
 */
async function removeUnwrittenLock(folder: string) {
  const lock = join(folder, 'postmaster.pid')
  const isUnwritten = existsSync(lock) && (await stat(lock)).size === 0
  if (isUnwritten) await rm(lock)
}

export async function migrated(postgres: PGlite): Promise<OpenDatabase> {
  const database = drizzle(postgres, { schema })
  await migrate(database, { migrationsFolder: MIGRATIONS_FOLDER })
  const upkeep = setInterval(
    () => void keepUp(postgres).catch(console.error),
    UPKEEP_MINUTES * 60_000,
  ).unref()
  const close = async () => {
    clearInterval(upkeep)
    await postgres.close()
  }
  return { database, isShared: false, close }
}

async function keepUp(postgres: PGlite) {
  await postgres.exec('vacuum analyze')
  await postgres.exec('checkpoint')
}
