import { receiptText } from '@/components/receipt-text'
import { clock, preciseClock } from '@/domain/audio/time'
import type { Receipt } from '@/domain/credits/receipt'
import { FACETS } from '@/domain/score/seed-family'
import { t } from '@/messages/music'
import { DEVICE } from '@/storage/connections'
import type { MusicTake } from '@/storage/music-takes'

/** `82 BPM · A minor · 4/4`; empty where a service does not tell. */
export function musicFacts({ score }: MusicTake): string {
  if (!score) return ''
  return [bpmText(score), score.keyName, score.metre].join(' · ')
}

/** `0:22 · 82 BPM · A minor`, in little room. */
export function rowFacts(take: MusicTake): string {
  const { score } = take
  const others = score ? [bpmText(score), score.keyName] : [serviceText(take)]
  return [lengthText(take), ...others].join(' · ')
}

const bpmText = ({ tempoBpm }: { tempoBpm: number }) => t('music.tempo', { bpm: Math.round(tempoBpm) })

/** The real length, and beside it the one that was asked for where it is another. */
export function lengthText({ durationSeconds, request }: MusicTake): string {
  const isAsAsked = Math.abs(durationSeconds - request.seconds) < 0.1
  const real = isAsAsked ? clock(durationSeconds + 0.05) : preciseClock(durationSeconds)
  return isAsAsked ? real : `${real} (${t('music.variation.asked', { seconds: request.seconds })})`
}

/** `seed 42, drums 2`: the numbers that give this piece again. */
export function familyText({ family }: MusicTake): string {
  if (!family) return ''
  const drawn = FACETS.flatMap((facet) => {
    const count = family[facet]
    return count ? `${t(`music.facet.${facet}`)} ${count}` : []
  })
  return [t('music.variation.seed', { seed: String(family.seed) }), ...drawn].join(', ')
}

export function serviceText({ service, serviceName }: MusicTake): string {
  return service === DEVICE ? t('music.variation.device') : serviceName
}

/** `20 credits charged · about 20 estimated`, or that it was free. */
export function priceText({ receiptId, chargedCredits }: MusicTake, receipts: readonly Receipt[]): string {
  const receipt = receiptId === null ? undefined : receipts.find(({ id }) => id === receiptId)
  if (receipt) return receiptText(receipt)
  if (receiptId === null) return t('receipt.free')
  return chargedCredits === null ? t('receipt.unstated') : t('receipt.charged', { count: chargedCredits })
}
