import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import { Pool } from 'pg'
import { DatabaseError } from './database-error'
import { MIGRATIONS_FOLDER } from './migrations-folder'
import type { OpenDatabase } from './open'
import * as schema from './schema'

/** Any number nobody else takes for an advisory lock in this database: "overtone" on a telephone's keys. */
const MIGRATION_LOCK = 68_378_663

const SETTINGS = {
  max: 10,
  connectionTimeoutMillis: 10_000,
  // A server that hangs in a transaction must not hold the row of an account for good.
  idle_in_transaction_session_timeout: 30_000,
}

export async function openPostgres(url: string): Promise<OpenDatabase> {
  const pool = new Pool({ connectionString: url, ...SETTINGS })
  // A connection lost while idle: the pool makes another when one is needed.
  pool.on('error', ({ message }) => {
    if (!pool.ending) console.error(`The database closed a connection: ${message}`)
  })
  // One lost amid a transaction: its next query fails, and without a listener the process would end.
  pool.on('connect', (client) => client.on('error', () => {}))
  try {
    await migrateOnce(pool)
  } catch (cause) {
    await pool.end()
    throw new DatabaseError(`The database of DATABASE_URL cannot be used: ${reason(cause)}`, { cause })
  }
  return { database: drizzle(pool, { schema }), isShared: true, close: () => pool.end() }
}

/** Servers that start together migrate one after the other. */
async function migrateOnce(pool: Pool) {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await migrate(drizzle(client), { migrationsFolder: MIGRATIONS_FOLDER })
  } finally {
    // Closing the connection gives the lock back, whatever state it is in.
    client.release(true)
  }
}

/** Node tells of several addresses tried in an AggregateError without a message. */
function reason(error: unknown): string {
  const { message, cause, code } = error as NodeJS.ErrnoException
  return (cause as Error | undefined)?.message || message || code || String(error)
}
