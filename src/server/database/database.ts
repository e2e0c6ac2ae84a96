import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type * as schema from './schema'

/** Postgres, embedded or not; the same SQL runs on both. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>
