import { MUSIC_COST_CREDITS } from '@/api/prices'
import type { BalanceState } from '@/domain/credits/balance'
import { t } from '@/messages/music'
import { expectedCredits, type MusicPrice } from '@/services/music-price'

/**
 * What so many variations take: `about 40 credits · balance 480 · leaves about 440`. Where the service states no price, that
 * stands there, and what it took the last time; on this device, what the cloud would take.
 */
export function musicCostText(price: MusicPrice, count: number, balance: BalanceState): string {
  if (price.kind === 'free') return t('music.cost.free', { count: count * MUSIC_COST_CREDITS })
  const remaining = balance.status === 'known' ? balance.balance.remainingCredits : null
  const expected = expectedCredits(price, count)
  const parts = [priceText(price, count)]
  if (remaining !== null) parts.push(t('cost.balance', { credits: remaining }))
  if (remaining !== null && expected !== null && expected <= remaining)
    parts.push(t('cost.leaves', { credits: remaining - expected }))
  return parts.join(' · ')
}

function priceText(price: Exclude<MusicPrice, { kind: 'free' }>, count: number): string {
  if (price.kind === 'known') return t('cost.about', { count: price.credits * count })
  if (price.lastCredits === null) return t('music.cost.unstated')
  return t('music.cost.lastTime', { count: price.lastCredits })
}
