import { clock } from '@/domain/audio/time'
import { failureText } from '@/messages/failures'
import { t } from '@/messages/translate'

/** As the services of the studio are called. */
const DEVICE = 'device'

/** What there is to tell of music that is composed. */
type ComposeJob = {
  intent: { service: string; variations: readonly { id: string }[] }
  state: { status: string } & (
    | { status: 'queued' | 'done' | 'cancelled' | 'uncertain' }
    | { status: 'composing'; fraction: number | null; againInSeconds: number | null }
    | { status: 'failed'; errorName: string }
  )
  takeIds: Readonly<Record<string, string>>
}

/** In one line: `Composing variation 2 of 3`. */
export function composeJobText(job: ComposeJob): string {
  const { intent, state, takeIds } = job
  const made = Object.keys(takeIds).length
  const count = intent.variations.length
  switch (state.status) {
    case 'queued':
      return t('music.progress.queued')
    case 'composing':
      if (state.againInSeconds !== null) return composeStateText(job)
      return t('music.progress.of', { number: Math.min(made + 1, count), count })
    case 'done':
      return t('music.done', { count: made })
    case 'cancelled':
      return t('music.stopped')
    case 'uncertain':
      return failureText('MaybeChargedError').title
    case 'failed':
      return failureText(state.errorName).title
  }
}

/** Of the variation that is being made: `Composing, 42 %`. */
export function composeStateText({ intent, state }: ComposeJob): string {
  if (state.status !== 'composing') return t('music.variation.waiting')
  if (state.againInSeconds !== null) return t('job.busy', { time: clock(state.againInSeconds) })
  if (intent.service !== DEVICE) return t('music.progress.sent')
  if (!state.fraction) return t('music.progress.loading')
  return t('music.variation.making', { percent: percent.format(state.fraction) })
}

const percent = new Intl.NumberFormat('en', { style: 'percent' })
