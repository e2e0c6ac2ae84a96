import { clock } from '@/domain/audio/time'
import type { JobProgress, JobState } from '@/domain/transcript/job-state'
import { failureText } from '@/messages/failures'
import { t } from '@/messages/translate'

/** 0 to 1; `null` while it waits. */
export function fractionOf(state: JobState): number | null {
  // A service that does not tell how far it is has at most parts to count.
  if (state.status === 'sending' && state.fraction === 0) return null
  return 'fraction' in state ? state.fraction : state.status === 'queued' ? null : 1
}

/** In one line: `Recognising, 42 % · about 1:20 left`. */
export function jobStateText(state: JobState): string {
  switch (state.status) {
    case 'queued':
    case 'asking':
    case 'cancelled':
      return t(`job.${state.status}`)
    case 'done':
      return t(state.hasWords ? 'job.done' : 'job.silent')
    case 'uncertain':
      return failureText('MaybeChargedError').title
    case 'failed':
      return failureText(state.errorName).title
    case 'analysing':
      // Read to its end, and the model not yet loaded.
      if (state.fraction === 1) return t('job.opening')
      return t('job.analysing', { percent: percent.format(state.fraction) })
    case 'sending':
      if (state.hold) return holdText(state.hold)
      if (state.fraction === 0) return t('job.sent')
      return t('job.sent.parts', { percent: percent.format(state.fraction) })
    case 'loading':
      return t('job.loading', { percent: percent.format(state.fraction) })
    case 'preparing':
    case 'recognising':
    case 'aligning':
      return [t(`job.${state.status}`, { percent: percent.format(state.fraction) }), remaining(state)]
        .filter(Boolean)
        .join(' · ')
  }
}

const percent = new Intl.NumberFormat('en', { style: 'percent' })

function holdText(hold: NonNullable<JobProgress['hold']>): string {
  if ('againInSeconds' in hold) return t('job.busy', { time: clock(hold.againInSeconds) })
  return hold.ahead > 0 ? t('job.ahead', { count: hold.ahead }) : t('job.next')
}

function remaining({ remainingSeconds }: JobProgress): string {
  return remainingSeconds === null ? '' : t('job.remaining', { time: clock(remainingSeconds) })
}
