import { Link } from '@tanstack/react-router'
import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { BalanceState } from '@/domain/credits/balance'
import type { BudgetState } from '@/domain/credits/budget'
import { t } from '@/messages/translate'
import { balanceAdvice, serviceLine } from './balance-state'
import { costText } from './cost-text'
import { Button, buttonClass } from './ui/button'
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
  const obstacle = obstacleOf(props)
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
      {obstacle && <Notice title={obstacle.title}>{obstacle.text}</Notice>}
      {!obstacle && props.budget.status === 'warned' && <BudgetWarning {...props} />}
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

function Notice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <output className="mt-3.5 flex gap-2.5 border-t pt-3.5">
      <TriangleAlert className="mt-0.5 text-doubt" aria-hidden />
      <span>
        <span className="block font-semibold">{title}</span>
        <span className="block text-md text-pretty text-ink-2">{children}</span>
      </span>
    </output>
  )
}

function BudgetWarning({ budget: { plannedCredits, budgetCredits } }: CostRegionProps) {
  return (
    <output className="mt-3 flex gap-2 text-md text-ink-2">
      <TriangleAlert className="mt-0.5 text-doubt" aria-hidden />
      {t('cost.warned', { planned: plannedCredits, budget: budgetCredits ?? 0 })}
    </output>
  )
}

type Obstacle = {
  title: string
  text: string
  action: ReactNode
  /** Trying would be of no use. */ isFinal: boolean
}

function obstacleOf(props: CostRegionProps): Obstacle | null {
  const { balance, budget, estimateCredits, serviceName } = props
  const check = <Button onClick={props.onCheckBalance}>{t('balance.check')}</Button>
  const connections = (
    <Link to="/settings" className={buttonClass()}>
      {t('cost.signIn')}
    </Link>
  )
  const needed = estimateCredits ?? 0
  if (balance.status === 'known' && balance.balance.remainingCredits < Math.max(1, needed))
    return {
      title: t('cost.notEnough', { service: serviceName }),
      text: t('cost.notEnough.do', { needed, balance: balance.balance.remainingCredits }),
      action: check,
      isFinal: true,
    }
  if (budget.status === 'blocked')
    return {
      title: t('cost.blocked'),
      text: t('cost.blocked.do', { used: budget.usedCredits, budget: budget.budgetCredits ?? 0, needed }),
      action: (
        <Link to="/credits" className={buttonClass()}>
          {t('cost.budget')}
        </Link>
      ),
      isFinal: true,
    }
  const advice = balanceAdvice(balance)
  if (advice === null) return null
  return {
    title: serviceLine(serviceName, balance),
    text: advice,
    action: balance.status === 'offline' || balance.status === 'failed' ? check : connections,
    // A balance that cannot be read is no reason to refuse: the service itself decides.
    isFinal: balance.status !== 'failed',
  }
}
