import { expect, it, vi } from 'vitest'
import { eventually } from '@/testing/eventually'
import { audioServer } from '@/testing/node/audio-server'
import { chargedWork, type WorkDone } from './charged-work'

const server = await audioServer({ credits: 50 })
const reply = (text: string) => ({
  status: 200,
  headers: { 'Content-Type': 'text/plain' },
  body: Buffer.from(text),
})

const fail = () => Promise.reject(new Error('damaged'))

const job = (
  over: { key?: string; fingerprint?: string; costCredits?: number; signal?: AbortSignal } = {},
) => ({
  accountId: server.accountId,
  idempotencyKey: over.key ?? null,
  fingerprint: over.fingerprint ?? 'same',
  costCredits: over.costCredits ?? 3,
  description: 'Audio transcription',
  signal: over.signal ?? new AbortController().signal,
})
const done =
  (text: string, costCredits = 3) =>
  async (): Promise<WorkDone> => ({ costCredits, reply: reply(text) })

/** Credits that `action` took, with nothing left reserved. */
async function taken(action: () => Promise<unknown>): Promise<number> {
  const before = await server.credits()
  await action()
  const after = await server.credits()
  expect(after.reserved).toBe(0)
  return before.remaining - after.remaining
}

it('reserves before the work, and charges what it cost in the end', async () => {
  const reserved: number[] = []
  const work = async () => {
    reserved.push((await server.credits()).reserved)
    return { costCredits: 2, reply: reply('done') }
  }
  expect(await taken(() => chargedWork(server, job(), work))).toBe(2)
  expect(reserved).toEqual([3])
})

it('never charges more than it reserved', async () => {
  expect(await taken(() => chargedWork(server, job(), done('dear', 9)))).toBe(3)
})

it('does no work without the credits for it', async () => {
  const work = vi.fn<() => Promise<WorkDone>>()
  await expect(chargedWork(server, job({ costCredits: 1000 }), work)).rejects.toMatchObject({
    name: 'OutOfCreditsError',
    requiredCredits: 1000,
  })
  expect(work).not.toHaveBeenCalled()
})

it('charges nothing for work that fails, and lets its key be used again', async () => {
  expect(
    await taken(() => expect(chargedWork(server, job({ key: 'f' }), fail)).rejects.toThrow('damaged')),
  ).toBe(0)
  expect(await taken(() => chargedWork(server, job({ key: 'f' }), done('fine')))).toBe(3)
})

it('charges nothing when the client goes away, not even as the work ends', async () => {
  const controller = new AbortController()
  const work = async () => {
    controller.abort(new Error('gone'))
    return { costCredits: 3, reply: reply('unheard') }
  }
  const request = job({ key: 'gone', signal: controller.signal })
  expect(await taken(() => expect(chargedWork(server, request, work)).rejects.toThrow('gone'))).toBe(0)
})

it('answers the same key with the reply it has, and charges once', async () => {
  const again = vi.fn<() => Promise<WorkDone>>()
  const cost = await taken(async () => {
    await chargedWork(server, job({ key: 'k' }), done('first'))
    const kept = await chargedWork(server, job({ key: 'k' }), again)
    expect(Buffer.from(kept.body).toString()).toBe('first')
    expect(kept).toMatchObject({ status: 200, headers: { 'Content-Type': 'text/plain' } })
  })
  expect(cost).toBe(3)
  expect(again).not.toHaveBeenCalled()
})

it('lets a second request under the key wait for the first', async () => {
  let end!: (done: WorkDone) => void
  const work = () => new Promise<WorkDone>((resolve) => (end = resolve))
  const cost = await taken(async () => {
    const first = chargedWork(server, job({ key: 'w' }), work)
    await eventually(() => expect(end).toBeDefined())
    const second = chargedWork(server, job({ key: 'w' }), done('second'))
    end({ costCredits: 3, reply: reply('first') })
    for (const { body } of await Promise.all([first, second]))
      expect(Buffer.from(body).toString()).toBe('first')
  })
  expect(cost).toBe(3)
})

it('refuses a key that belongs to another request', async () => {
  await chargedWork(server, job({ key: 'm' }), done('first'))
  await expect(
    chargedWork(server, job({ key: 'm', fingerprint: 'other' }), done('second')),
  ).rejects.toMatchObject({ name: 'IdempotencyMismatchError' })
})
