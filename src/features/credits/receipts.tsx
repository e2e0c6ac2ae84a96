import { Link } from '@tanstack/react-router'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { chargedText } from '@/components/receipt-text'
import { Button } from '@/components/ui/button'
import { When } from '@/components/when'
import { chargeCredits } from '@/domain/credits/budget'
import type { Receipt } from '@/domain/credits/receipt'
import { receiptsCsv } from '@/domain/credits/receipts-csv'
import { saveFile } from '@/lib/save-file'
import { t } from '@/messages/credits'
import { Panel } from './panel'

/** Before all are asked for. */
const SHOWN_AT_FIRST = 20

/** Every receipt beside its estimate, newest first. On a phone the side columns stand below the title. */
export function Receipts({ receipts }: { receipts: Receipt[] }) {
  const [isAll, showAll] = useState(false)
  const shown = isAll ? receipts : receipts.slice(0, SHOWN_AT_FIRST)
  return (
    <Panel title={t('credits.receipts')} aside={receipts.length > 0 && <Csv receipts={receipts} />}>
      {receipts.length === 0 ? (
        <p className="mt-2 text-ink-2">{t('credits.receipts.none')}</p>
      ) : (
        <table className="mt-2 w-full table-fixed text-md">
          <Head />
          <tbody>
            {shown.map((receipt) => (
              <Row key={receipt.id} receipt={receipt} />
            ))}
          </tbody>
        </table>
      )}
      {shown.length < receipts.length && (
        <Button look="quiet" className="mt-2" onClick={() => showAll(true)}>
          {t('credits.receipts.more', { count: receipts.length })}
        </Button>
      )}
    </Panel>
  )
}

const SIDE = 'max-md:hidden'
const NUMBER = 'w-24 py-2 pl-3 text-right max-md:w-20'

function Head() {
  return (
    <thead>
      <tr className="text-left text-sm text-ink-3 [&>th]:font-medium">
        <th className="py-2">{t('credits.column.what')}</th>
        <th className={`${SIDE} w-44 py-2 pl-3`}>{t('credits.column.service')}</th>
        <th className={`${SIDE} w-28 py-2 pl-3`}>{t('credits.column.when')}</th>
        <th className={NUMBER}>{t('credits.column.estimate')}</th>
        <th className={NUMBER}>{t('credits.column.charged')}</th>
        <th className={`${SIDE} w-32 py-2 pl-3 text-right`}>{t('credits.column.balance')}</th>
      </tr>
    </thead>
  )
}

function Row({ receipt }: { receipt: Receipt }) {
  const { kind, serviceName, createdAt, estimateCredits, balanceAfter } = receipt
  const service = serviceName || t('service.device')
  return (
    <tr className="border-t align-baseline">
      <td className="py-2">
        <Subject receipt={receipt} />
        <span className="block text-xs text-ink-3">
          {t(`credits.kind.${kind}`)}
          <span className="md:hidden">
            {' · '}
            {service} · <When at={createdAt} />
          </span>
        </span>
      </td>
      <td className={`${SIDE} truncate py-2 pl-3 text-ink-2`}>{service}</td>
      <td className={`${SIDE} py-2 pl-3 text-ink-2`}>
        <When at={createdAt} />
      </td>
      <td className={`${NUMBER} text-ink-2`}>{estimateCredits ?? '–'}</td>
      <td className={NUMBER}>
        <Charged receipt={receipt} />
      </td>
      <td className={`${SIDE} py-2 pl-3 text-right text-ink-2`}>{balanceAfter ?? '–'}</td>
    </tr>
  )
}

function Subject({ receipt: { subject } }: { receipt: Receipt }) {
  if (subject.type !== 'recording') return <span className="block truncate font-[550]">{subject.title}</span>
  return (
    <Link
      to="/recordings/$recordingId"
      params={{ recordingId: subject.id }}
      className="block truncate font-[550] hover:underline"
    >
      {subject.title}
    </Link>
  )
}

function Charged({ receipt }: { receipt: Receipt }) {
  if (receipt.state === 'charged' && receipt.chargedCredits !== null)
    return <span className="font-[550]">{receipt.chargedCredits}</span>
  if (receipt.state === 'unknown')
    return <span title={chargedText(receipt)}>{t('credits.maybe', { count: chargeCredits(receipt) })}</span>
  return <span className="text-sm text-ink-2">{chargedText(receipt)}</span>
}

function Csv({ receipts }: { receipts: Receipt[] }) {
  const save = () => {
    const content = new Blob([receiptsCsv(receipts)], { type: 'text/csv;charset=utf-8' })
    saveFile(`overtone-receipts-${new Date().toISOString().slice(0, 10)}.csv`, content)
  }
  return (
    <Button look="quiet" className="-my-1.5 -mr-2.5 h-8 px-2.5 text-sm" onClick={save}>
      <Download className="size-4" aria-hidden /> {t('credits.receipts.csv')}
    </Button>
  )
}
