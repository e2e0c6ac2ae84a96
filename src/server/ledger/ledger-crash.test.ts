import { eq, gt, sql } from 'drizzle-orm'
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '@/server/database/database'
import { openDatabase } from '@/server/database/open'
import { accounts, idempotentRequests, leases, ledgerEntries, reservations } from '@/server/database/schema'
import { eventually } from '@/testing/eventually'
import { openAccount } from '@/testing/node/databases'
import { builtProgram } from '@/testing/node/built-program'
import { startPostgres } from '@/testing/node/postgres'
import { holdLease } from './lease'
import { createLedger } from './ledger'

/** On each kind of database. */
const LIVES = 25
/** Of a machine that is busy with other things. */
const TIMEOUT_MS = 15 * 60_000
/** Enough that each life finds new ones, and asks again for what earlier ones did. */
const KEYS = 800
/** Some lives run out of them. */
const CREDITS = 1200

/**
 * One life of the program: killed by SIGKILL a few milliseconds after so many replies, or so many milliseconds after its
 * start. Counted in replies because machines differ in speed.
 */
async function live(args: string[], death: { afterReplies: number } | { afterMs: number }) {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ending = once(child, 'exit')
  const started = performance.now()
  let readyMs: number | null = null
  const kill = (milliseconds: number) => void setTimeout(milliseconds).then(() => child.kill('SIGKILL'))
  if ('afterMs' in death) kill(death.afterMs)
  const replies: string[] = []
  for await (const line of createInterface(child.stdout)) {
    if (line === 'ready') readyMs = performance.now() - started
    else replies.push(line)
    if ('afterReplies' in death && replies.length === death.afterReplies) kill(Math.random() * 15)
  }
  expect(await ending).toEqual([null, 'SIGKILL'])
  return { readyMs, replies }
}

let program: string
beforeAll(async () => {
  program = await builtProgram('ledger-life.ts')
})

describe(`after ${LIVES} deaths by kill -9, each at a moment of its own,`, () => {
  it.concurrent.for([
    { kind: 'embedded', isShared: false },
    { kind: 'Postgres', isShared: true },
  ])(
    '$kind has every charge with its result, every result with its charge, and sums that agree',
    { timeout: TIMEOUT_MS },
    async ({ isShared }, { onTestFinished }) => {
      const dataFolder = mkdtempSync(join(tmpdir(), 'overtone-lives-'))
      onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }))
      const postgres = isShared ? await startPostgres() : null
      if (postgres) onTestFinished(postgres.stop)
      const place = { dataFolder, databaseUrl: postgres?.url ?? null }
      const before = await openDatabase(place)
      const accountId = await openAccount(before.database, CREDITS)
      await before.close()

      const replies = new Set<string>()
      const args = [program, dataFolder, place.databaseUrl ?? '', accountId, String(KEYS)]
      let slowestStartMs = 1000
      for (let life = 0; life < LIVES; life++) {
        // One in five dies while it opens the database and recovers.
        const isEarly = life % 5 === 4
        const death = isEarly
          ? { afterMs: Math.random() * slowestStartMs }
          : { afterReplies: Math.floor(Math.random() * 20) }
        const lived = await live(args, death)
        if (!isEarly) expect(lived.readyMs).not.toBeNull()
        slowestStartMs = Math.max(slowestStartMs, lived.readyMs ?? 0)
        for (const reply of lived.replies) {
          const [, key = '', text] = /^reply (\S+) (.*)$/.exec(reply) ?? []
          expect(text).toBe(`result of ${key}`)
          replies.add(key)
        }
      }

      const after = await openDatabase(place)
      onTestFinished(after.close)
      // On a shared database the last one to die still holds its lease; the next server on an embedded one ends it.
      if (isShared) await eventually(async () => expect(await runningLeases(after.database)).toBe(0))
      const processId = randomUUID()
      const ledger = createLedger(after.database, processId)
      onTestFinished(await holdLease(after.database, ledger, { processId, isShared }))
      const books = await readBooks(after.database, accountId)
      expect(books.charged.length).toBeGreaterThan(LIVES)
      expect(books.charged).toEqual(books.answered)
      expect(new Set(books.charged).size).toBe(books.charged.length)
      for (const key of replies) expect(books.charged).toContain(key)
      expect(books.unanswered).toBe(0)
      expect(books.open).toBe(0)
      expect(books.reservedCredits).toBe(0)
      expect(books.balanceCredits).toBe(books.sumCredits)
    },
  )
})

function runningLeases(database: Database): Promise<number> {
  return database.$count(leases, gt(leases.expiresAt, sql`now()`))
}

async function readBooks(database: Database, accountId: string) {
  const entries = await database.select().from(ledgerEntries)
  const requests = await database.select().from(idempotentRequests)
  const jobs = await database.select().from(reservations)
  const [account] = await database.select().from(accounts).where(eq(accounts.id, accountId))
  const answered = requests.filter(({ replyStatus }) => replyStatus !== null)
  return {
    charged: entries
      .filter(({ type }) => type === 'usage')
      .map(({ description }) => description)
      .toSorted(),
    answered: answered.map(({ key }) => key).toSorted(),
    unanswered: requests.length - answered.length,
    open: jobs.filter(({ state }) => state === 'open').length,
    sumCredits: entries.reduce((sum, { amountCredits }) => sum + amountCredits, 0),
    reservedCredits: account!.reservedCredits,
    balanceCredits: account!.balanceCredits,
  }
}
