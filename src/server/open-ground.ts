import { randomUUID } from 'node:crypto'
import { createAccounts } from './accounts/accounts'
import { firstAccount } from './accounts/first-account'
import type { Config } from './config'
import { openDatabase } from './database/open'
import { createIdempotency } from './ledger/idempotency'
import { createLedger } from './ledger/ledger'

/** The database and what keeps its books there, with the first account. Close it. */
export async function openGround(config: Config) {
  const { database, isShared, close } = await openDatabase(config)
  const processId = randomUUID()
  return {
    ...(await firstAccount(database, config.startingCredits)),
    processId,
    isShared,
    database,
    accounts: createAccounts(database, config.jwtSecret),
    ledger: createLedger(database, processId),
    idempotency: createIdempotency(database, processId),
    close,
  }
}
