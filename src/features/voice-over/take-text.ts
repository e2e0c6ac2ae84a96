import { t } from '@/messages/voice-over'
import type { VoiceTake } from '@/storage/voice-takes'

/** `5 credits charged`; `Free` on this device, or where it was said before. */
export function takePriceText({ receiptId, chargedCredits }: VoiceTake): string {
  if (receiptId === null) return t('receipt.free')
  if (chargedCredits === null) return t('voiceOver.take.reused')
  return t('receipt.charged', { count: chargedCredits })
}
