import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenDatabase } from '@/server/database/open'
import { DATABASES, openAccount } from '@/testing/node/databases'
import { createIdempotency, type Idempotency } from './idempotency'
import { createLedger, type Ledger } from './ledger'

const reply = { status: 201, headers: { 'Content-Type': 'audio/wav' }, body: Uint8Array.of(0, 255, 10, 0) }
const untilTheEnd = () => new AbortController().signal

describe.each(DATABASES)('on $kind', ({ open }) => {
  let opened: OpenDatabase
  let ledger: Ledger
  let idempotency: Idempotency
  let accountId: string

  beforeAll(async () => {
    opened = await open()
    const processId = randomUUID()
    ledger = createLedger(opened.database, processId)
    idempotency = createIdempotency(opened.database, processId)
    accountId = await openAccount(opened.database, 100)
  })
  afterAll(() => opened.close())

  const request = (key: string, fingerprint = 'A') => ({ accountId, key, fingerprint, jobId: randomUUID() })
  const claim = (asked: ReturnType<typeof request>) => idempotency.claim(asked, untilTheEnd())

  async function work({ jobId }: { jobId: string }) {
    await ledger.reserve({ jobId, accountId, costCredits: 2, description: 'Work' })
    await ledger.settle(jobId, { costCredits: 2, reply })
  }

  it('gives the stored reply, byte by byte, to who asks again', async () => {
    const asked = request('again')
    expect(await claim(asked)).toEqual({ kind: 'first' })
    await work(asked)
    const again = await claim(request('again'))
    expect(again).toMatchObject({ kind: 'stored', reply: { status: 201, headers: reply.headers } })
    expect(again.kind === 'stored' && Buffer.from(again.reply.body)).toEqual(Buffer.from(reply.body))
  })

  it('lets one of many do the work, and the others wait for its reply', async () => {
    const { remainingCredits } = await ledger.balance(accountId)
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const asked = request('together')
        const { kind } = await claim(asked)
        if (kind === 'first') await work(asked)
        return kind
      }),
    )
    expect(outcomes.filter((kind) => kind === 'first')).toHaveLength(1)
    expect((await ledger.balance(accountId)).remainingCredits).toBe(remainingCredits - 2)
  })

  it('refuses a key that belongs to another request, done or not', async () => {
    const asked = request('taken', 'A')
    await claim(asked)
    const mismatch = expect.objectContaining({ name: 'IdempotencyMismatchError' })
    await expect(claim(request('taken', 'B'))).rejects.toThrow(mismatch)
    await work(asked)
    await expect(claim(request('taken', 'B'))).rejects.toThrow(mismatch)
  })

  it('lets the next one try when the first failed', async () => {
    const asked = request('failed')
    await claim(asked)
    const next = claim(request('failed'))
    await ledger.release(asked.jobId)
    expect(await next).toEqual({ kind: 'first' })
  })

  it('is free again after work whose reply nobody kept', async () => {
    const asked = request('without reply')
    await claim(asked)
    await ledger.reserve({ jobId: asked.jobId, accountId, costCredits: 0, description: 'Work' })
    await ledger.settle(asked.jobId, { costCredits: 0, reply: null })
    expect(await claim(request('without reply'))).toEqual({ kind: 'first' })
  })

  it('stops waiting when the caller does', async () => {
    await claim(request('slow'))
    const caller = new AbortController()
    const waiting = idempotency.claim(request('slow'), caller.signal)
    caller.abort()
    await expect(waiting).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
  })

  it('keeps the keys of two accounts apart', async () => {
    const other = await openAccount(opened.database, 1)
    await claim(request('same'))
    expect(await claim({ ...request('same', 'B'), accountId: other })).toEqual({ kind: 'first' })
  })

  it('frees the keys of a server that died before it had a reply', async () => {
    const dead = createIdempotency(opened.database, randomUUID())
    await dead.claim(request('orphan'), untilTheEnd())
    const next = claim(request('orphan'))
    await ledger.recover()
    expect(await next).toEqual({ kind: 'first' })
  })
})
