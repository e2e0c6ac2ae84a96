import { clock } from '@/domain/audio/time'
import { failureText } from '@/messages/failures'
import { t } from '@/messages/translate'

/** What there is to tell of a script that is spoken. */
type SpeakJob = {
  intent: { lines: readonly { lineId: string }[] }
  state: { status: string } & (
    | { status: 'queued' | 'done' | 'cancelled' | 'elsewhere' }
    | {
        status: 'speaking'
        lineIds: readonly string[]
        fraction: number
        loadingFraction: number | null
        againInSeconds: number | null
      }
    | { status: 'uncertain' }
    | { status: 'failed'; errorName: string }
  )
  doneLineIds: readonly string[]
  failures: Readonly<Record<string, unknown>>
}

/** Of all lines together, 0 to 1, or of the voice while it is loading; `null` while nothing has come yet. */
export function speakFraction({ intent, state, doneLineIds, failures }: SpeakJob): number | null {
  if (state.status === 'speaking' && state.loadingFraction !== null)
    return state.loadingFraction < 1 ? state.loadingFraction : null
  const over = doneLineIds.length + Object.keys(failures).length
  const current = state.status === 'speaking' ? state.fraction * state.lineIds.length : 0
  const fraction = (over + current) / Math.max(1, intent.lines.length)
  return fraction === 0 ? null : Math.min(1, fraction)
}

/** In one line: `Speaking: 2 of 12 lines done`. Lines are not named by number: those of the script have other numbers. */
export function speakJobText({ intent, state, doneLineIds }: SpeakJob): string {
  switch (state.status) {
    case 'queued':
      return t('voiceOver.progress.queued')
    case 'speaking': {
      if (state.againInSeconds !== null) return t('job.busy', { time: clock(state.againInSeconds) })
      if (state.loadingFraction !== null) return loadingText(state.loadingFraction)
      return t('voiceOver.progress.lines', { done: doneLineIds.length, count: intent.lines.length })
    }
    case 'done':
      return t('voiceOver.done', { count: doneLineIds.length })
    case 'cancelled':
      return t('voiceOver.stopped')
    case 'elsewhere':
      return t('voiceOver.elsewhere')
    case 'uncertain':
      return failureText('MaybeChargedError').title
    case 'failed':
      return failureText(state.errorName).title
  }
}

/** `Loading the voice, 42 %`; its bytes come first, and then it is opened. */
export function loadingText(fraction: number): string {
  if (fraction >= 1) return t('voiceOver.state.opening')
  return t('voiceOver.state.loading', { percent: `${Math.floor(100 * fraction)} %` })
}
