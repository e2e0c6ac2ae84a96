import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAccounts } from '@/server/accounts/accounts'
import { firstAccount } from '@/server/accounts/first-account'
import { createBlobStore } from '@/server/blobs/blob-store'
import { readConfig } from '@/server/config'
import { createIdempotency } from '@/server/ledger/idempotency'
import { createLedger } from '@/server/ledger/ledger'
import { openTestDatabase } from './database'

/**
 * What the routes stand on, on a database in memory and a temporary folder, with one account of 500 credits and a key
 * of it. `env` is read as the server reads its own.
 */
export async function openGround(env: Record<string, string> = {}) {
  const dataFolder = await mkdtemp(join(tmpdir(), 'overtone-data-'))
  const config = readConfig(dataFolder, env)
  const { database, close } = await openTestDatabase()
  const accounts = createAccounts(database, config.jwtSecret)
  const processId = randomUUID()
  const { accountId } = await firstAccount(database, config.startingCredits)
  const { secret: key } = await accounts.createKey(accountId, 'test')
  return {
    config,
    database,
    accounts,
    ledger: createLedger(database, processId),
    idempotency: createIdempotency(database, processId),
    blobs: createBlobStore(join(dataFolder, 'blobs')),
    accountId,
    key,
    close: async () => {
      await close()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}
