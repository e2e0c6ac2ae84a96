import { LoaderCircle } from 'lucide-react'
import { ProgressBar } from '@/components/ui/progress-bar'
import { t } from '@/messages/music'
import { isComposing, type ComposeJob } from '@/stores/compose-store'
import { composeStateText } from '@/components/compose-job-text'

/** Variations that have been asked for, in the places they will take: the last to be made on top. */
export function PendingVariations({ job, firstNumber }: { job: ComposeJob; firstNumber: number }) {
  if (!isComposing(job)) return null
  const { intent, state, takeIds } = job
  const pending = intent.variations.filter(({ id }) => !takeIds[id])
  return pending
    .map(({ id }, index) => ({ id, number: firstNumber + index }))
    .toReversed()
    .map(({ id, number }) => {
      const isCurrent = state.status === 'composing' && state.variationId === id
      return (
        <li key={id} className="flex min-h-16 items-center gap-3 border-b py-2.5 pr-1 pl-1">
          <span className="grid size-9 shrink-0 place-items-center">
            <LoaderCircle
              className={isCurrent ? 'animate-spin text-accent' : 'text-ink-3 opacity-40'}
              aria-hidden
            />
          </span>
          <div className="w-[11.5rem] shrink-0">
            <div className="font-[550]">{t('music.variation', { number })}</div>
            <div className="text-sm text-ink-3">
              {isCurrent ? composeStateText(job) : t('music.variation.waiting')}
            </div>
          </div>
          {isCurrent && (
            <ProgressBar label={t('music.progress.named', { number })} fraction={state.fraction} />
          )}
        </li>
      )
    })
}
