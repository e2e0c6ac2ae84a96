import { useId, type ComponentProps } from 'react'
import { Popover } from '@/components/ui/popover'
import { t } from '@/messages/translate'

/** The service in use and what it costs. There is one so far: this device. */
export function ServiceButton() {
  return (
    <Popover title={t('service.title')} trigger={<ServicePill />}>
      <div className="flex items-start gap-3 rounded border border-accent bg-accent-soft p-3">
        <span className="mt-1.5 size-2 shrink-0 rounded-full bg-s2" />
        <div>
          <div className="font-[550]">{t('service.device')}</div>
          <p className="text-sm text-ink-2">{t('service.device.text')}</p>
        </div>
      </div>
      <p className="mt-3 text-sm text-ink-3">{t('service.others')}</p>
    </Popover>
  )
}

function ServicePill(props: ComponentProps<'button'>) {
  const id = useId()
  return (
    <button
      type="button"
      aria-label={t('service.button')}
      aria-describedby={id}
      className="inline-flex h-8 shrink-0 items-center gap-2 rounded-full border bg-raised px-3 text-sm font-medium transition-colors hover:border-line-strong"
      {...props}
    >
      <span className="size-[7px] rounded-full bg-s2" />
      <span id={id} className="max-md:hidden">
        {t('service.current')}
      </span>
    </button>
  )
}
