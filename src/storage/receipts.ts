import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import type { JobKind, Receipt } from '@/domain/credits/receipt'
import { queryClient } from '@/lib/query-client'
import { database } from './open'

export const receiptQueries = {
  all: ['receipts'] as const,
  /** Newest first. */
  list: () =>
    queryOptions({
      queryKey: [...receiptQueries.all, 'list'],
      queryFn: listReceipts,
      networkMode: 'always',
    }),
}

/** Adds a receipt, or replaces the one with its id: a job of many parts has one, which grows. */
export async function putReceipt(receipt: Receipt): Promise<void> {
  await (await database()).put('receipts', receipt)
  await queryClient.invalidateQueries({ queryKey: receiptQueries.all })
}

export async function deleteReceipt(id: string): Promise<void> {
  await (await database()).delete('receipts', id)
  await queryClient.invalidateQueries({ queryKey: receiptQueries.all })
}

export async function readReceipt(id: string): Promise<Receipt | null> {
  return restore(await (await database()).get('receipts', id))
}

export async function listReceipts(): Promise<Receipt[]> {
  const rows: unknown[] = await (await database()).getAll('receipts')
  const receipts = rows.map(restore).filter((receipt) => receipt !== null)
  return receipts.toSorted((one, other) => other.createdAt - one.createdAt)
}

export const jobKindSchema = z.enum(['transcription', 'translation', 'speech', 'music'] satisfies JobKind[])

export const subjectSchema = z.object({ type: z.string(), id: z.string(), title: z.catch(z.string(), '') })

const schema = z.object({
  version: z.catch(z.literal(1), 1),
  id: z.string().check(z.minLength(1)),
  createdAt: z.catch(z.number(), 0),
  service: z.string(),
  serviceName: z.catch(z.string(), ''),
  kind: jobKindSchema,
  subject: subjectSchema,
  estimateCredits: z.catch(z.nullable(z.number()), null),
  chargedCredits: z.catch(z.nullable(z.number()), null),
  balanceAfter: z.catch(z.nullable(z.number()), null),
  // Unreadable: better to say that nobody knows than that nothing was taken.
  state: z.catch(z.enum(['charged', 'free', 'unknown', 'not charged']), 'unknown'),
})

function restore(row: unknown): Receipt | null {
  return schema.safeParse(row).data ?? null
}
