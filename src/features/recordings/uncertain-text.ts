import { t } from '@/messages/recordings'
import type { Transcript } from '@/storage/transcripts'

type Uncertain = Extract<Transcript['status'], { kind: 'uncertain' }>

/** What is known of a request whose reply never came: what it may have cost, and what sending it again would. */
export function uncertainText(service: string, { maybeChargedCredits, canRepeatSafely }: Uncertain): string {
  return [
    t('recording.uncertain', { service: service || t('service.device') }),
    maybeChargedCredits !== null && t('recording.uncertain.about', { count: maybeChargedCredits }),
    t(canRepeatSafely ? 'recording.uncertain.safe' : 'recording.uncertain.unsafe'),
  ]
    .filter(Boolean)
    .join(' ')
}
