import { clock } from '@/domain/audio/time'
import { failureText } from '@/messages/failures'
import { t } from '@/messages/translate'

/** How far a job has come. */
export type JobState =
  | { status: 'queued' }
  | { status: 'analysing' | 'recognising'; fraction: number; remainingSeconds: number | null }
  | { status: 'done' }
  | { status: 'cancelled' }
  | { status: 'failed'; errorName: string; message: string }

export function isUnderWay(state: JobState): boolean {
  return state.status === 'queued' || state.status === 'analysing' || state.status === 'recognising'
}

/** 0 to 1; `null` while it waits. */
export function fractionOf(state: JobState): number | null {
  return 'fraction' in state ? state.fraction : state.status === 'queued' ? null : 1
}

/** In one line: `Recognising, 42 % · about 1:20 left`. */
export function jobStateText(state: JobState): string {
  switch (state.status) {
    case 'queued':
    case 'done':
    case 'cancelled':
      return t(`job.${state.status}`)
    case 'analysing':
      // Read to its end, and the model not yet loaded.
      if (state.fraction === 1) return t('job.loading')
      return t('job.analysing', { percent: percent.format(state.fraction) })
    case 'failed':
      return failureText(state.errorName).title
    case 'recognising':
      return [t('job.recognising', { percent: percent.format(state.fraction) }), remaining(state)]
        .filter(Boolean)
        .join(' · ')
  }
}

const percent = new Intl.NumberFormat('en', { style: 'percent' })

function remaining({ remainingSeconds }: { remainingSeconds: number | null }): string {
  return remainingSeconds === null ? '' : t('job.remaining', { time: clock(remainingSeconds) })
}
