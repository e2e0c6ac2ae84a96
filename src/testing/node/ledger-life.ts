import { createHash, randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { openDatabase } from '@/server/database/open'
import { createIdempotency } from '@/server/ledger/idempotency'
import { holdLease } from '@/server/ledger/lease'
import { createLedger } from '@/server/ledger/ledger'
import { OutOfCreditsError } from '@/server/ledger/ledger-errors'

class WorkFailedError extends Error {}

/**
 * One life of a server, as a process to be killed: recovers, then works on many paid requests at once until it dies.
 * `ready` on standard output says that recovery is done; each `reply KEY TEXT` is what a client got.
 */
const [dataFolder = '', databaseUrl = '', accountId = '', keys = ''] = process.argv.slice(2)
const AT_ONCE = 8
const LEASE_SECONDS = 1

// A life is too short for optimised code to pay.
setFlagsFromString('--liftoff-only')
const { database, isShared } = await openDatabase({ dataFolder, databaseUrl: databaseUrl || null })
const processId = randomUUID()
const ledger = createLedger(database, processId)
const idempotency = createIdempotency(database, processId)
await holdLease(database, ledger, { processId, isShared, leaseSeconds: LEASE_SECONDS })
console.log('ready')
await Promise.all(Array.from({ length: AT_ONCE }, workForever))

async function workForever() {
  for (;;) await answer(`request-${Math.floor(Math.random() * Number(keys))}`).catch(expected)
}

/** The same key always costs the same and gets the same reply, so that the books can be checked. */
async function answer(key: string) {
  const jobId = randomUUID()
  const signal = AbortSignal.timeout(60_000)
  const claim = await idempotency.claim({ accountId, key, fingerprint: key, jobId }, signal)
  if (claim.kind === 'stored') return tell(key, claim.reply.body)
  const costCredits = costOf(key)
  try {
    await ledger.reserve({ jobId, accountId, costCredits: costCredits + 2, description: key })
    await setTimeout(Math.random() * 20)
    if (Math.random() < 0.2) throw new WorkFailedError()
    const body = Buffer.from(`result of ${key}`)
    await ledger.settle(jobId, { costCredits, reply: { status: 200, headers: {}, body } })
    tell(key, body)
  } catch (error) {
    await ledger.release(jobId)
    throw error
  }
}

function costOf(key: string): number {
  return 1 + ((createHash('sha256').update(key).digest()[0] ?? 0) % 5)
}

function tell(key: string, body: Uint8Array) {
  console.log(`reply ${key} ${Buffer.from(body).toString()}`)
}

function expected(error: unknown) {
  if (!(error instanceof WorkFailedError || error instanceof OutOfCreditsError)) throw error
}
