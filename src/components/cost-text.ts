import { clock } from '@/domain/audio/time'
import { t } from '@/messages/translate'

export type Cost = {
  /** Of all recordings together. */
  durationSeconds: number
  /** `null`: nobody knows the price there. */
  estimateCredits: number | null
  /** `null`: the service keeps no credits, or did not say. */
  remainingCredits: number | null
}

/** Before the click: `3:24 · about 21 credits · balance 480 · leaves about 459`. */
export function costText({ durationSeconds, estimateCredits, remainingCredits }: Cost): string {
  const parts = [clock(durationSeconds)]
  if (estimateCredits === null) parts.push(t('cost.noPrice'))
  else parts.push(t('cost.about', { count: estimateCredits }))
  if (remainingCredits !== null) parts.push(t('cost.balance', { credits: remainingCredits }))
  if (remainingCredits !== null && estimateCredits !== null && estimateCredits <= remainingCredits)
    parts.push(t('cost.leaves', { credits: remainingCredits - estimateCredits }))
  return parts.join(' · ')
}
