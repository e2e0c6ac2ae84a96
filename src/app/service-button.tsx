import { useId, type ComponentProps } from 'react'
import { serviceLine } from '@/components/balance-state'
import { ServiceDot } from '@/components/service-dot'
import { lazyPart } from '@/components/ui/lazy-part'
import { Popover } from '@/components/ui/popover'
import { t } from '@/messages/translate'
import { useChosenService } from '@/stores/use-chosen-service'

const ServiceList = lazyPart(async () => (await import('./service-list')).ServiceList)

/** The service in use with its balance, and a quick way to another. */
export function ServiceButton() {
  return (
    <Popover title={t('service.title')} trigger={<ServicePill />} className="w-88">
      <ServiceList />
    </Popover>
  )
}

function ServicePill(props: ComponentProps<'button'>) {
  const id = useId()
  const { connection, balance } = useChosenService()
  const line = serviceLine(connection?.name ?? t('service.device'), balance)
  return (
    <button
      type="button"
      aria-label={t('service.button')}
      aria-describedby={id}
      className="thumb inline-flex h-8 max-w-72 shrink-0 items-center justify-center gap-2 rounded-full border bg-raised px-3 text-sm font-medium transition-colors hover:border-line-strong"
      {...props}
    >
      <ServiceDot state={balance} />
      <span id={id} className="truncate max-md:hidden">
        {line}
      </span>
      {balance.status === 'known' && (
        <span aria-hidden className="md:hidden">
          {balance.balance.remainingCredits}
        </span>
      )}
    </button>
  )
}
