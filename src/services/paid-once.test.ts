import { beforeEach, expect, it } from 'vitest'
import { CLOUD } from '@/testing/cloud-service'
import { freshOrigin } from '@/testing/fake-browser'
import { readReceipt } from '@/storage/receipts'
import { isWorkUnfinished } from '@/storage/unfinished'
import { payOnce } from './paid-once'

beforeEach(() => freshOrigin())

it('has a receipt for what is bought before that is stored, and is unfinished until it is', async () => {
  const job = {
    id: 'intent',
    kind: 'transcription',
    subject: { type: 'recording', id: 'call', title: 'Call' },
    estimateCredits: 3,
  } as const
  const seen: unknown[] = []
  await payOnce(
    job,
    { part: 0, estimateCredits: 3, roomBytes: 0 },
    CLOUD,
    async () => ({ costCredits: 2 }),
    async () => {
      const receipt = await readReceipt('intent')
      seen.push(receipt?.state, receipt?.chargedCredits, await isWorkUnfinished())
    },
  )
  expect(seen).toEqual(['charged', 2, true])
  expect(await isWorkUnfinished()).toBe(false)
})
