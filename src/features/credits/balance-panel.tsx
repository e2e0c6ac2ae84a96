import { Link } from '@tanstack/react-router'
import { TriangleAlert } from 'lucide-react'
import { balanceAdvice, serviceLine } from '@/components/balance-state'
import { dayText } from '@/components/day'
import { Button, buttonClass } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import type { Balance, BalanceState } from '@/domain/credits/balance'
import { t } from '@/messages/credits'
import type { Connection } from '@/storage/connections'
import { Panel } from './panel'

type BalancePanelProps = { connection: Connection | null; balance: BalanceState; onCheck: () => void }

/** What the service in use says is left, and of how much. */
export function BalancePanel({ connection, balance, onCheck }: BalancePanelProps) {
  return (
    <Panel
      title={t('credits.balance')}
      aside={
        connection && (
          <Button look="quiet" className="-my-1.5 -mr-2.5 h-8 px-2.5 text-sm" onClick={onCheck}>
            {t('credits.refresh')}
          </Button>
        )
      }
    >
      <div aria-live="polite" className="mt-2">
        {connection ? <OfService connection={connection} balance={balance} /> : <OfDevice />}
      </div>
    </Panel>
  )
}

function OfDevice() {
  return (
    <>
      <p className="text-ink-2">{t('credits.device.text')}</p>
      <Link to="/settings" hash="connections" className={buttonClass('plain', 'mt-4')}>
        {t('service.manage')}
      </Link>
    </>
  )
}

function OfService({ connection: { name }, balance }: { connection: Connection; balance: BalanceState }) {
  if (balance.status === 'loading') return <Skeleton className="h-24" />
  if (balance.status === 'none')
    return <p className="text-ink-2">{t('credits.noLedger', { service: name })}</p>
  const advice = balanceAdvice(balance)
  return (
    <>
      {balance.status === 'known' && <Known name={name} balance={balance.balance} />}
      {advice && (
        <p className="mt-2.5 flex gap-2 text-md text-pretty text-ink-2">
          <TriangleAlert className="mt-0.5 text-doubt" aria-hidden />
          <span>
            <span className="font-[550] text-ink">{serviceLine(name, balance)}.</span> {advice}
          </span>
        </p>
      )}
    </>
  )
}

function Known({ name, balance }: { name: string; balance: Balance }) {
  const { remainingCredits, usedCredits, totalCredits, plan, periodEnd } = balance
  const facts = [
    name,
    plan && t('credits.plan', { plan }),
    periodEnd && t('credits.until', { day: dayText(Date.parse(periodEnd)) }),
  ]
  return (
    <>
      <p className="flex items-baseline gap-2">
        <span className="text-2xl font-semibold tracking-[-0.02em]">
          {t('credits.number', { credits: remainingCredits })}
        </span>{' '}
        <span className="text-ink-2">{t('credits.remaining')}</span>
      </p>
      {usedCredits !== null && totalCredits !== null && (
        <>
          <meter
            aria-label={t('credits.meter')}
            min={0}
            max={Math.max(1, totalCredits)}
            value={Math.min(usedCredits, totalCredits)}
            className="gauge mt-3 h-1.5 w-full"
          />
          <p className="mt-2 text-sm text-ink-2">
            {t('credits.used', { used: usedCredits, total: totalCredits })}
          </p>
        </>
      )}
      <p className="mt-1 text-sm text-ink-3">{facts.filter(Boolean).join(' · ')}</p>
    </>
  )
}
