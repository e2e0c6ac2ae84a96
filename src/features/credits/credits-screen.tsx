import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Coins } from 'lucide-react'
import { useState } from 'react'
import { TopBar } from '@/components/top-bar'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import { t } from '@/messages/credits'
import { connectionQueries } from '@/storage/connections'
import { receiptQueries } from '@/storage/receipts'
import { useChosenService } from '@/stores/use-chosen-service'
import { BalancePanel } from './balance-panel'
import { BudgetPanel } from './budget-panel'
import { Receipts } from './receipts'
import { Transactions } from './transactions'
import { UseOfCredits } from './use-of-credits'

/** What there is, what was used, and what it may cost: both ledgers side by side. */
export function CreditsScreen() {
  const { data: receipts, error } = useQuery(receiptQueries.list())
  const { data: connections } = useQuery(connectionQueries.list())
  const { connection, balance, checkBalance } = useChosenService()
  const [now] = useState(() => new Date())
  const isNew = connections?.length === 0 && receipts?.every(({ state }) => state === 'free')
  if (error) throw error
  return (
    <div className="mx-auto max-w-[1080px] px-6 pt-6 pb-16 max-md:px-4">
      <TopBar title={t('credits.title')} />
      {!receipts && <Skeleton className="h-80" />}
      {receipts && isNew && <Welcome />}
      {receipts && !isNew && (
        <div className="grid grid-cols-2 gap-4 max-md:grid-cols-1">
          <BalancePanel connection={connection} balance={balance} onCheck={() => void checkBalance()} />
          <BudgetPanel charges={receipts} now={now} />
          <UseOfCredits charges={receipts} now={now} />
        </div>
      )}
      {receipts && (!isNew || receipts.length > 0) && (
        <div className="mt-4 grid gap-4">
          <Receipts receipts={receipts} />
          {connection && <Transactions connection={connection} receipts={receipts} />}
        </div>
      )}
    </div>
  )
}

function Welcome() {
  return (
    <EmptyState icon={Coins} title={t('credits.empty.title')} text={t('credits.empty.text')}>
      <Link to="/settings" hash="connections" className={buttonClass('primary')}>
        {t('credits.empty.connect')}
      </Link>
    </EmptyState>
  )
}
