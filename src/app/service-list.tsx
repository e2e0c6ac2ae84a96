import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { balanceAdvice, serviceLine } from '@/components/balance-state'
import { ServiceDot } from '@/components/service-dot'
import { Button, buttonClass } from '@/components/ui/button'
import { closePopover } from '@/components/ui/popover'
import { t } from '@/messages/translate'
import { connectionQueries, DEVICE, type Connection } from '@/storage/connections'
import { useService } from '@/stores/service-store'
import { useBalance, useChosenService } from '@/stores/use-chosen-service'

/** Every service with its balance; one is in use. */
export function ServiceList() {
  const { data: connections = [] } = useQuery(connectionQueries.list())
  return (
    <>
      <fieldset className="grid gap-2">
        <legend className="sr-only">{t('service.title')}</legend>
        <ServiceChoice connection={null} />
        {connections.map((connection) => (
          <ServiceChoice key={connection.id} connection={connection} />
        ))}
      </fieldset>
      <Trouble />
      {connections.length === 0 && <p className="mt-3 text-sm text-ink-2">{t('service.none')}</p>}
      <Link to="/settings" hash="connections" onClick={closePopover} className={buttonClass('plain', 'mt-3')}>
        {t('service.manage')}
      </Link>
    </>
  )
}

function ServiceChoice({ connection }: { connection: Connection | null }) {
  const chosen = useChosenService().connection
  const choose = useService((store) => store.choose)
  const { balance } = useBalance(connection)
  const name = connection?.name ?? t('service.device')
  return (
    <label className="flex cursor-pointer items-start gap-3 rounded-lg border px-3 py-2.5 transition-colors hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
      <input
        type="radio"
        name="service-in-use"
        aria-label={name}
        checked={connection?.id === chosen?.id}
        onChange={() => choose(connection?.id ?? DEVICE)}
        className="sr-only"
      />
      <ServiceDot state={balance} className="mt-[7px]" />
      <span className="min-w-0">
        <span className="block truncate text-md font-[550]">{serviceLine(name, balance)}</span>
        <span className="block text-sm break-words text-ink-2">
          {connection ? kindText(connection) : t('service.device.text')}
        </span>
      </span>
    </label>
  )
}

/** What is wrong with the service in use, and what to do. */
function Trouble() {
  const { balance, checkBalance } = useChosenService()
  const advice = balanceAdvice(balance)
  if (advice === null) return null
  return (
    <output className="mt-3 block text-sm">
      {advice}{' '}
      <Button look="quiet" className="-my-1 h-7 px-2 text-sm" onClick={() => void checkBalance()}>
        {t('balance.check')}
      </Button>
    </output>
  )
}

function kindText({ kind, baseUrl }: Connection): string {
  return kind === 'custom' ? t('service.kind.custom', { address: baseUrl }) : t(`service.kind.${kind}`)
}
