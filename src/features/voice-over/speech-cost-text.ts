import type { BalanceState } from '@/domain/credits/balance'
import type { SpeakCost } from '@/domain/script/to-speak'
import { speechModelOf } from '@/domain/speech/voices'
import { t } from '@/messages/voice-over'
import type { Connection } from '@/storage/connections'

type Asked = { connection: Connection | null; views: readonly unknown[]; due: SpeakCost }

/** The cloud's model with the same voices. */
const CLOUD_MODEL = 'kokoro'

/**
 * What speaking now would take: `about 15 credits · balance 480 · leaves about 465`, and how many lines that is. On this
 * device, what the cloud would take. `promisedCredits` are those of lines that are being spoken already.
 */
export function speechCostText(
  { connection, views, due }: Asked,
  balance: BalanceState,
  promisedCredits = 0,
): { headline: string; facts: string } {
  const facts = factsText(due, connection?.name ?? '')
  if (due.lineIds.length === 0)
    return {
      headline: t(views.length > 0 ? 'voiceOver.cost.nothing' : 'voiceOver.cost.nothingYet'),
      facts: '',
    }
  if (!connection) return { headline: t('voiceOver.cost.free', { count: inCloud(due) }), facts }
  return { headline: priceText(due, balance, promisedCredits), facts }
}

function priceText(
  { costCredits, requests }: SpeakCost,
  balance: BalanceState,
  promisedCredits: number,
): string {
  const remaining = balance.status === 'known' ? balance.balance.remainingCredits - promisedCredits : null
  if (requests === 0) return t('voiceOver.cost.noMore')
  const parts = [costCredits === null ? t('cost.noPrice') : t('cost.about', { count: costCredits })]
  // What is left of it once those are spoken is no balance that can be looked up.
  if (remaining !== null && promisedCredits === 0) parts.push(t('cost.balance', { credits: remaining }))
  if (remaining !== null && costCredits !== null && costCredits <= remaining)
    parts.push(t('cost.leaves', { credits: remaining - costCredits }))
  return parts.join(' · ')
}

function factsText({ lineIds, knownLineIds, requests }: SpeakCost, serviceName: string): string {
  const parts = [
    serviceName,
    lineIds.length > 0 && t('voiceOver.cost.toSpeak', { count: lineIds.length }),
    serviceName !== '' && requests > 0 && t('voiceOver.cost.requests', { count: requests }),
    knownLineIds.length > 0 && t('voiceOver.cost.known', { count: knownLineIds.length }),
  ]
  return parts.filter(Boolean).join(' · ')
}

function inCloud({ requests }: SpeakCost): number {
  return requests * (speechModelOf(CLOUD_MODEL)?.costCredits ?? 0)
}
