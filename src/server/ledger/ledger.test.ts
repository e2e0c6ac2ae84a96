import { eq, sql } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenDatabase } from '@/server/database/open'
import { accounts, ledgerEntries } from '@/server/database/schema'
import { DATABASES, openAccount } from '@/testing/node/databases'
import { holdLease } from './lease'
import { createLedger, type Ledger } from './ledger'
import { OutOfCreditsError } from './ledger-errors'

describe.each(DATABASES)('on $kind', ({ open }) => {
  let opened: OpenDatabase
  let ledger: Ledger

  beforeAll(async () => {
    opened = await open()
    ledger = createLedger(opened.database, randomUUID())
  })
  afterAll(() => opened.close())

  const account = (credits: number) => openAccount(opened.database, credits)

  async function reserved(accountId: string, costCredits: number) {
    const jobId = randomUUID()
    await ledger.reserve({ jobId, accountId, costCredits, description: 'Work' })
    return jobId
  }

  async function sums(accountId: string) {
    const [row] = await opened.database.select().from(accounts).where(eq(accounts.id, accountId))
    const [entries] = await opened.database
      .select({ sum: sql<number>`coalesce(sum(${ledgerEntries.amountCredits}), 0)::integer` })
      .from(ledgerEntries)
      .where(eq(ledgerEntries.accountId, accountId))
    return { balance: row!.balanceCredits, reserved: row!.reservedCredits, entries: entries!.sum }
  }

  it('takes what the work cost, when it is done, and gives the rest of the reservation back', async () => {
    const accountId = await account(50)
    const jobId = await reserved(accountId, 10)
    expect(await ledger.balance(accountId)).toMatchObject({
      totalCredits: 50,
      usedCredits: 0,
      reservedCredits: 10,
      remainingCredits: 40,
    })
    await ledger.settle(jobId, { costCredits: 7, reply: null })
    expect(await ledger.balance(accountId)).toMatchObject({
      totalCredits: 50,
      usedCredits: 7,
      reservedCredits: 0,
      remainingCredits: 43,
    })
    expect(await sums(accountId)).toEqual({ balance: 43, reserved: 0, entries: 43 })
  })

  it('lists grants as positive and uses as negative, newest first, page by page', async () => {
    const accountId = await account(50)
    for (const costCredits of [1, 2, 0, 3])
      await ledger.settle(await reserved(accountId, 5), { costCredits, reply: null })
    const all = await ledger.transactions(accountId, { skip: 0, limit: 50 })
    expect(all.map(({ type, amountCredits }) => [type, amountCredits])).toEqual([
      ['usage', -3],
      ['usage', -2],
      ['usage', -1],
      ['grant', 50],
    ])
    expect(all[0]).toMatchObject({ description: 'Work', createdAt: expect.any(Date) })
    expect(await ledger.transactions(accountId, { skip: 1, limit: 2 })).toEqual(all.slice(1, 3))
  })

  it('refuses work that is not covered, tells both numbers, and reserves nothing', async () => {
    const accountId = await account(10)
    await reserved(accountId, 6)
    await expect(reserved(accountId, 5)).rejects.toThrow(
      expect.objectContaining({ name: 'OutOfCreditsError', requiredCredits: 5, availableCredits: 4 }),
    )
    expect(await sums(accountId)).toEqual({ balance: 10, reserved: 6, entries: 10 })
    await reserved(accountId, 4)
  })

  it.each([1.5, -1, Number.NaN, Infinity])('knows no cost of %d credits', async (costCredits) => {
    const accountId = await account(10)
    await expect(reserved(accountId, costCredits)).rejects.toThrow(RangeError)
    const jobId = await reserved(accountId, 5)
    await expect(ledger.settle(jobId, { costCredits, reply: null })).rejects.toThrow(RangeError)
  })

  it('never charges more than was reserved', async () => {
    const accountId = await account(10)
    const jobId = await reserved(accountId, 5)
    await expect(ledger.settle(jobId, { costCredits: 6, reply: null })).rejects.toThrow(RangeError)
    await ledger.settle(jobId, { costCredits: 5, reply: null })
  })

  it('knows each job once', async () => {
    const accountId = await account(10)
    const jobId = await reserved(accountId, 1)
    const again = { jobId, accountId, costCredits: 1, description: 'Again' }
    await expect(ledger.reserve(again)).rejects.toThrow()
    await ledger.settle(jobId, { costCredits: 1, reply: null })
    await expect(ledger.reserve(again)).rejects.toThrow()
    expect(await sums(accountId)).toEqual({ balance: 9, reserved: 0, entries: 9 })
  })

  it('gives a reservation back once, however often it is released', async () => {
    const accountId = await account(10)
    const jobId = await reserved(accountId, 5)
    await Promise.all([1, 2, 3].map(() => ledger.release(jobId)))
    await ledger.release('never heard of')
    expect(await sums(accountId)).toEqual({ balance: 10, reserved: 0, entries: 10 })
  })

  it('ends a job once: as charged or as released, whichever came first', async () => {
    const accountId = await account(10)
    const [charged, released] = [await reserved(accountId, 5), await reserved(accountId, 5)]
    await ledger.settle(charged, { costCredits: 5, reply: null })
    await ledger.release(charged)
    await ledger.release(released)
    const lost = expect.objectContaining({ name: 'ReservationLostError' })
    for (const jobId of [charged, released, 'never heard of'])
      await expect(ledger.settle(jobId, { costCredits: 5, reply: null })).rejects.toThrow(lost)
    expect(await sums(accountId)).toEqual({ balance: 5, reserved: 0, entries: 5 })
  })

  it('lets 200 requests at once spend 50 credits, and not one more', async () => {
    const accountId = await account(50)
    const spend = async () => ledger.settle(await reserved(accountId, 1), { costCredits: 1, reply: null })
    const outcomes = await Promise.allSettled(Array.from({ length: 200 }, spend))
    const refused = outcomes.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[]
    expect(refused).toHaveLength(150)
    for (const { reason } of refused) expect(reason).toBeInstanceOf(OutOfCreditsError)
    expect(await sums(accountId)).toEqual({ balance: 0, reserved: 0, entries: 0 })
  })

  it('keeps its sums while jobs of every size are reserved, settled and released at once', async () => {
    const accountId = await account(50)
    let spent = 0
    const job = async (_: unknown, index: number) => {
      const jobId = await reserved(accountId, index % 7)
      if (index % 3 === 0) return ledger.release(jobId)
      const costCredits = Math.floor((index % 7) / 2)
      await ledger.settle(jobId, { costCredits, reply: null })
      spent += costCredits
    }
    await Promise.allSettled(Array.from({ length: 200 }, job))
    expect(spent).toBeGreaterThan(0)
    expect(await sums(accountId)).toEqual({ balance: 50 - spent, reserved: 0, entries: 50 - spent })
  })

  it('cannot be brought below zero by any SQL', async () => {
    const accountId = await account(10)
    const change = (values: Partial<typeof accounts.$inferInsert>) =>
      opened.database.update(accounts).set(values).where(eq(accounts.id, accountId))
    await expect(change({ balanceCredits: -1 })).rejects.toThrow()
    await expect(change({ reservedCredits: 11 })).rejects.toThrow()
    await expect(change({ reservedCredits: -1 })).rejects.toThrow()
    await expect(
      opened.database
        .insert(ledgerEntries)
        .values({ accountId, type: 'usage', amountCredits: 5, description: 'A use that gives' }),
    ).rejects.toThrow()
  })

  it('counts as used what this month used', async () => {
    const accountId = await account(100)
    await ledger.settle(await reserved(accountId, 30), { costCredits: 30, reply: null })
    const { periodStart, periodEnd } = await ledger.balance(accountId)
    expect(periodEnd.getTime()).toBeGreaterThan(Date.now())
    await opened.database
      .update(ledgerEntries)
      .set({ createdAt: new Date(periodStart.getTime() - 1) })
      .where(eq(ledgerEntries.accountId, accountId))
    await ledger.settle(await reserved(accountId, 5), { costCredits: 5, reply: null })
    expect(await ledger.balance(accountId)).toMatchObject({
      totalCredits: 70,
      usedCredits: 5,
      remainingCredits: 65,
    })
  })

  it('releases the jobs of servers whose lease ran out, and neither those of living ones nor its own', async () => {
    const accountId = await account(30)
    const processId = randomUUID()
    const alive = { books: createLedger(opened.database, processId), jobId: randomUUID() }
    const end = await holdLease(opened.database, alive.books, { processId, isShared: true })
    const dead = { books: createLedger(opened.database, randomUUID()), jobId: randomUUID() }
    for (const { books, jobId } of [dead, alive])
      await books.reserve({ jobId, accountId, costCredits: 10, description: 'Work' })
    const own = await reserved(accountId, 10)
    await ledger.recover()
    expect((await ledger.balance(accountId)).reservedCredits).toBe(20)
    const lost = expect.objectContaining({ name: 'ReservationLostError' })
    await expect(dead.books.settle(dead.jobId, { costCredits: 1, reply: null })).rejects.toThrow(lost)
    await alive.books.settle(alive.jobId, { costCredits: 1, reply: null })
    await ledger.settle(own, { costCredits: 1, reply: null })
    await end()
    expect(await sums(accountId)).toEqual({ balance: 28, reserved: 0, entries: 28 })
  })
})
