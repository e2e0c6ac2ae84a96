import type { Config } from '@/server/config'
import type { Database } from './database'
import { openEmbedded } from './embedded'
import { openPostgres } from './postgres'

export type OpenDatabase = {
  database: Database
  /** Whether other servers may work on it at the same time. */
  isShared: boolean
  close(): Promise<void>
}

/** Postgres with all migrations applied: that of `DATABASE_URL`, else one embedded in the data folder. */
export function openDatabase({
  databaseUrl,
  dataFolder,
}: Pick<Config, 'databaseUrl' | 'dataFolder'>): Promise<OpenDatabase> {
  return databaseUrl ? openPostgres(databaseUrl) : openEmbedded(dataFolder)
}
