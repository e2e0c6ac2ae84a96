import { useQuery } from '@tanstack/react-query'
import { CircleCheck, TriangleAlert } from 'lucide-react'
import { Skeleton } from '@/components/ui/skeleton'
import { When } from '@/components/when'
import { compareLedgers, type ServiceTransaction } from '@/domain/credits/compare-ledgers'
import type { Receipt } from '@/domain/credits/receipt'
import { t } from '@/messages/credits'
import { balanceQueries } from '@/services/balance'
import type { Connection } from '@/storage/connections'
import { Panel } from './panel'

/** The most that a service lists at once. */
const PAGE_LENGTH = 50

type TransactionsProps = { connection: Connection; receipts: Receipt[] }

/** The service's own ledger, and whether it agrees with the receipts of this studio. */
export function Transactions({ connection, receipts }: TransactionsProps) {
  const { name, id, balancePath } = connection
  const { data, error } = useQuery({
    ...balanceQueries.transactions(connection),
    enabled: balancePath !== null,
    networkMode: 'always',
    // Work that was paid elsewhere stands in it too.
    refetchOnMount: 'always',
  })
  if (balancePath === null) return null
  return (
    <Panel title={t('credits.transactions', { service: name })}>
      {error && <p className="mt-2 text-ink-2">{t('credits.transactions.failed')}</p>}
      {!error && !data && <Skeleton className="mt-3 h-24" />}
      {data?.length === 0 && <p className="mt-2 text-ink-2">{t('credits.transactions.none')}</p>}
      {data && data.length > 0 && (
        <>
          <Agreement
            service={name}
            transactions={data}
            receipts={receipts.filter(({ service }) => service === id)}
          />
          <List transactions={data} />
        </>
      )}
    </Panel>
  )
}

type AgreementProps = { service: string; transactions: ServiceTransaction[]; receipts: Receipt[] }

function Agreement({ service, transactions, receipts }: AgreementProps) {
  const compared = compareLedgers(receipts, transactions, transactions.length < PAGE_LENGTH)
  const { serviceCredits, studioCredits, unknownCredits } = compared
  const agrees = serviceCredits === studioCredits && unknownCredits === 0
  const Icon = agrees ? CircleCheck : TriangleAlert
  return (
    <p className="mt-2 flex gap-2 text-md text-pretty text-ink-2">
      <Icon className={`mt-0.5 ${agrees ? 'text-s2' : 'text-doubt'}`} aria-hidden />
      {agrees && t('credits.agree', { service, credits: serviceCredits })}
      {!agrees && unknownCredits > 0 && t('credits.disagree.unknown', { service, ...compared })}
      {!agrees &&
        unknownCredits === 0 &&
        t(serviceCredits > studioCredits ? 'credits.disagree.more' : 'credits.disagree.less', {
          service,
          serviceCredits,
          studioCredits,
        })}
    </p>
  )
}

function List({ transactions }: { transactions: ServiceTransaction[] }) {
  return (
    <table className="mt-3 w-full table-fixed text-md">
      <thead>
        <tr className="text-left text-sm text-ink-3 [&>th]:py-2 [&>th]:font-medium">
          <th>{t('credits.column.what')}</th>
          <th className="w-28 pl-3">{t('credits.column.when')}</th>
          <th className="w-20 pl-3 text-right">{t('credits.column.amount')}</th>
        </tr>
      </thead>
      <tbody>
        {transactions.map(({ id, type, description, createdAt, amount }) => (
          <tr key={id} className="border-t align-baseline [&>td]:py-2">
            <td className="truncate">{description || type}</td>
            <td className="pl-3 text-ink-2">{createdAt > 0 && <When at={createdAt} />}</td>
            <td className="pl-3 text-right">{signed(amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** With a minus sign, not a hyphen: it is as wide as a digit, and is read as what it is. */
function signed(amount: number): string {
  return amount < 0 ? `−${-amount}` : amount > 0 ? `+${amount}` : '0'
}
