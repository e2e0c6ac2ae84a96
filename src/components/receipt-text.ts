import type { Receipt } from '@/domain/credits/receipt'
import { t } from '@/messages/translate'

/** After the work: `3 credits charged`, or honestly that nobody knows. */
export function chargedText({ state, chargedCredits }: Pick<Receipt, 'state' | 'chargedCredits'>): string {
  if (state === 'free') return t('receipt.free')
  if (state === 'unknown') return t('receipt.unknown')
  if (state === 'not charged') return t('receipt.notCharged')
  return chargedCredits === null ? t('receipt.unstated') : t('receipt.charged', { count: chargedCredits })
}

/** The charge beside the estimate, and the balance after it: `3 credits charged · about 3 estimated · balance 477`. */
export function receiptText(
  receipt: Pick<Receipt, 'state' | 'chargedCredits' | 'estimateCredits'> & { balanceAfter?: number | null },
): string {
  const { state, estimateCredits, balanceAfter } = receipt
  const parts = [chargedText(receipt)]
  if (state !== 'free' && estimateCredits !== null)
    parts.push(t('receipt.estimated', { count: estimateCredits }))
  if (typeof balanceAfter === 'number') parts.push(t('receipt.left', { credits: balanceAfter }))
  return parts.join(' · ')
}
