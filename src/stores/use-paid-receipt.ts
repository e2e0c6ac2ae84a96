import { useQuery } from '@tanstack/react-query'
import type { Receipt } from '@/domain/credits/receipt'
import { receiptQueries } from '@/storage/receipts'

/** The newest receipt of paid work on a recording; `null` if there is none. */
export function usePaidReceipt(recordingId: string): Receipt | null {
  const { data: receipts } = useQuery(receiptQueries.list())
  return receipts?.find(({ subject, state }) => subject.id === recordingId && state !== 'free') ?? null
}
