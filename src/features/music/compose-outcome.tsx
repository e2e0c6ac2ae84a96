import { CircleSlash, TriangleAlert, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { maybeChargedText } from '@/components/maybe-charged-text'
import { TryAgain, withPrice } from '@/components/try-again'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { t } from '@/messages/music'
import { useCompose, type ComposeJob } from '@/stores/compose-store'
import { useChosenService } from '@/stores/use-chosen-service'
import { musicFailure } from './music-failure'

/** How it ended, where there is more to say than the takes themselves: what was kept, and what to do. */
export function ComposeOutcome({ job }: { job: ComposeJob }) {
  const outcome = useOutcome(job)
  const dismiss = useCompose((store) => store.dismiss)
  if (!outcome) return null
  const isCancelled = job.state.status === 'cancelled'
  const Icon = isCancelled ? CircleSlash : TriangleAlert
  return (
    <div className="not-first:mt-4 not-first:border-t not-first:pt-4">
      <div className="flex gap-3">
        <Icon className={isCancelled ? 'text-ink-3' : 'mt-0.5 text-doubt'} aria-hidden />
        <output className="min-w-0 flex-1">
          <span className="block font-semibold">{outcome.title}</span>
          <span className="block text-sm text-pretty text-ink-2">{outcome.text}</span>
        </output>
        {job.state.status !== 'uncertain' && (
          <IconButton
            label={t('ui.dismiss')}
            onClick={() => dismiss(job.intent.compositionId)}
            className="-mt-2 -mr-2"
          >
            <X aria-hidden />
          </IconButton>
        )}
      </div>
      {outcome.actions && <div className="mt-3 flex flex-wrap gap-2">{outcome.actions}</div>}
    </div>
  )
}

type Outcome = { title: string; text: string; actions: ReactNode }

function useOutcome({ intent, state, takeIds }: ComposeJob): Outcome | null {
  const { connection, checkBalance } = useChosenService()
  const { goOn, sendAgain, leave } = useCompose()
  const { compositionId, creditsPerTake } = intent
  const made = Object.keys(takeIds).length
  const kept = made > 0 ? t('music.stopped.kept', { count: made }) : t('music.stopped.none')
  const check = connection && <Button onClick={() => void checkBalance()}>{t('balance.check')}</Button>
  const price = creditsPerTake ? t('cost.about', { count: creditsPerTake }) : null
  switch (state.status) {
    case 'cancelled': {
      const isAnyLeft = made < intent.variations.length
      return {
        title: t('music.stopped'),
        text: kept,
        actions: isAnyLeft && (
          <Button onClick={() => void goOn(compositionId)}>{withPrice(t('music.goOn'), price)}</Button>
        ),
      }
    }
    case 'failed': {
      const { title, text } = musicFailure(state.errorName)
      return {
        title,
        text: `${text} ${made > 0 ? kept : ''}`.trim(),
        actions: (
          <>
            {state.errorName === 'OutOfCreditsError' && check}
            <TryAgain retryAt={state.retryAt} price={price} onTry={() => void goOn(compositionId)} />
          </>
        ),
      }
    }
    case 'uncertain':
      return {
        ...maybeChargedText(t('music.uncertain.text', { service: connection?.name ?? '' }), state),
        actions: (
          <>
            {check}
            <Button onClick={() => void sendAgain(compositionId)}>
              {withPrice(t('recording.sendAgain'), price)}
            </Button>
            <Button onClick={() => void leave(compositionId)}>{t('recording.leave')}</Button>
          </>
        ),
      }
    default:
      return null
  }
}
