import { Link } from '@tanstack/react-router'
import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { BalanceState } from '@/domain/credits/balance'
import type { BudgetState } from '@/domain/credits/budget'
import { t } from '@/messages/translate'
import { balanceAdvice, serviceLine } from './balance-state'
import { Button, buttonClass } from './ui/button'

type CostAsked = {
  serviceName: string
  balance: BalanceState
  budget: BudgetState
  estimateCredits: number | null
  onCheckBalance: () => void
}

/** What to do instead, where it is not the same for all work. */
type Advice = {
  notEnough: 'cost.notEnough.do' | 'voiceOver.cost.notEnough.do' | 'music.cost.notEnough.do'
  blocked: 'cost.blocked.do' | 'voiceOver.cost.blocked.do' | 'music.cost.blocked.do'
}

export type CostObstacle = {
  title: string
  text: string
  action: ReactNode
  /** Trying would be of no use. */
  isFinal: boolean
}

/** Why it cannot be paid, or not be known to be; `null` where all is well. */
export function costObstacle(props: CostAsked, advice: Advice): CostObstacle | null {
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
      text: t(advice.notEnough, { needed, balance: balance.balance.remainingCredits }),
      action: check,
      isFinal: true,
    }
  if (budget.status === 'blocked')
    return {
      title: t('cost.blocked'),
      text: t(advice.blocked, { used: budget.usedCredits, budget: budget.budgetCredits ?? 0, needed }),
      action: (
        <Link to="/credits" className={buttonClass()}>
          {t('cost.budget')}
        </Link>
      ),
      isFinal: true,
    }
  const trouble = balanceAdvice(balance)
  if (trouble === null) return null
  return {
    title: serviceLine(serviceName, balance),
    text: trouble,
    action: balance.status === 'offline' || balance.status === 'failed' ? check : connections,
    // A balance that cannot be read is no reason to refuse: the service itself decides.
    isFinal: balance.status !== 'failed',
  }
}

/** The obstacle, or that the budget is nearly used. */
export function CostNotice({ obstacle, budget }: { obstacle: CostObstacle | null; budget: BudgetState }) {
  if (obstacle) return <Notice title={obstacle.title}>{obstacle.text}</Notice>
  return budget.status === 'warned' && <BudgetWarning budget={budget} />
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

function BudgetWarning({ budget: { plannedCredits, budgetCredits } }: Pick<CostAsked, 'budget'>) {
  return (
    <output className="mt-3 flex gap-2 text-md text-ink-2">
      <TriangleAlert className="mt-0.5 text-doubt" aria-hidden />
      {t('cost.warned', { planned: plannedCredits, budget: budgetCredits ?? 0 })}
    </output>
  )
}
