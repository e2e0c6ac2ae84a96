import { failureText } from '@/messages/failures'
import { t } from '@/messages/translate'

type MaybeCharged = { maybeChargedCredits: number | null; canRepeatSafely: boolean }

/** Of a request whose reply never came: what it was (`sent`), what it may have cost, and sending it again would. */
export function maybeChargedText(
  sent: string,
  { maybeChargedCredits, canRepeatSafely }: MaybeCharged,
): { title: string; text: string } {
  const text = [
    sent,
    maybeChargedCredits !== null && t('recording.uncertain.about', { count: maybeChargedCredits }),
    t(canRepeatSafely ? 'recording.uncertain.safe' : 'recording.uncertain.unsafe'),
  ]
  return { title: failureText('MaybeChargedError').title, text: text.filter(Boolean).join(' ') }
}
