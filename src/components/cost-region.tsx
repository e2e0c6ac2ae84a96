import type { BalanceState } from '@/domain/credits/balance'
import type { BudgetState } from '@/domain/credits/budget'
import { t } from '@/messages/translate'
import { serviceLine } from './balance-state'
import { CostNotice, costObstacle } from './cost-obstacle'
import { costText } from './cost-text'
import { Button } from './ui/button'
import { Skeleton } from './ui/skeleton'

export type CostRegionProps = {
  serviceName: string
  balance: BalanceState
  budget: BudgetState
  /** Of all recordings together; `null` until the first of them is measured. */
  durationSeconds: number | null
  estimateCredits: number | null
  /** How many recordings wait for this price, and how many more are still being measured. */
  count: number
  measuringCount: number
  onTranscribe: () => void
  onDevice: () => void
  onCheckBalance: () => void
  /** Where there is something to go back to. */
  onDismiss?: (() => void) | undefined
}

/** What it will cost, before anything is sent; and where that cannot be paid, what to do instead. */
export function CostRegion(props: CostRegionProps) {
  const { durationSeconds, estimateCredits, balance, onTranscribe, onDevice } = props
  const obstacle = costObstacle(props, { notEnough: 'cost.notEnough.do', blocked: 'cost.blocked.do' })
  const remainingCredits = balance.status === 'known' ? balance.balance.remainingCredits : null
  const isMeasured = durationSeconds !== null
  return (
    <section
      aria-label={t('cost.region')}
      className="rounded-xl border bg-raised p-5 text-left max-md:p-4 [&_p]:text-pretty"
    >
      <p className="min-h-6 text-lg font-[550] tracking-[-0.01em]">
        {isMeasured ? (
          costText({ durationSeconds, estimateCredits, remainingCredits })
        ) : (
          <>
            <span className="sr-only">{t('cost.measuring')}</span>
            <Skeleton className="h-5 w-72 max-w-full" />
          </>
        )}
      </p>
      <Facts {...props} />
      <CostNotice obstacle={obstacle} budget={props.budget} />
      <div className="mt-4 flex flex-wrap gap-2">
        {!obstacle?.isFinal && (
          <Button look="primary" disabled={!isMeasured || props.measuringCount > 0} onClick={onTranscribe}>
            {t('cost.transcribe')}
          </Button>
        )}
        {obstacle?.action}
        <Button onClick={onDevice}>{t('cost.onDevice')}</Button>
        {props.onDismiss && (
          <Button look="quiet" onClick={props.onDismiss}>
            {t('cost.dismiss')}
          </Button>
        )}
      </div>
    </section>
  )
}

function Facts({ serviceName, balance, count, measuringCount }: CostRegionProps) {
  const parts = [
    count > 1 && t('cost.recordings', { count }),
    measuringCount > 0 && count > 1 && t('cost.measuring.some', { count: measuringCount }),
    // The balance stands in the line above.
    balance.status === 'known' ? serviceName : serviceLine(serviceName, balance),
  ]
  return (
    <>
      <p className="mt-0.5 text-sm text-ink-2">{parts.filter(Boolean).join(' · ')}</p>
      <p className="mt-2 text-md text-ink-2">
        {t(count > 1 ? 'cost.kept.many' : 'cost.kept', { service: serviceName })}
      </p>
    </>
  )
}
