import { Link } from '@tanstack/react-router'
import { Logo } from '@/components/logo'
import { Keys } from '@/components/ui/keys'
import { t } from '@/messages/translate'
import { useChosenService } from '@/stores/use-chosen-service'
import { DESTINATIONS } from './destinations'
import { usePanels } from './panels-store'

/** The six destinations: at the left, or at the bottom of a phone. */
export function Rail() {
  return (
    <nav
      aria-label={t('nav.label')}
      className="row-span-3 flex min-h-0 flex-col overflow-y-auto border-r bg-sunken px-2.5 py-3.5 low:py-2 max-md:row-span-1 max-md:row-start-4 max-md:border-t max-md:border-r-0 max-md:p-1 max-md:pb-[calc(4px+env(safe-area-inset-bottom))] low:max-md:py-0"
    >
      <div className="flex items-center gap-2.5 px-2.5 pt-1 pb-4.5 text-lg font-[650] tracking-[-0.01em] max-md:hidden low:hidden">
        <Logo className="size-[22px] text-accent" />
        {t('app.name')}
      </div>
      <ul className="flex flex-col gap-0.5 max-md:grid max-md:grid-cols-6 max-md:gap-0">
        {DESTINATIONS.map(({ path, label, icon: Icon }) => (
          <li key={path}>
            <Link to={path} className={ENTRY} activeProps={{ className: 'active' }}>
              <Icon aria-hidden />
              {t(label)}
            </Link>
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => usePanels.getState().show('commands')} className={COMMANDS}>
        <span className="flex-1 text-left">{t('app.commands')}</span>
        <Keys keys="mod+k" />
      </button>
      <Privacy />
    </nav>
  )
}

/** Where recordings go: nowhere, unless another service is in use. */
function Privacy() {
  const { connection } = useChosenService()
  return (
    <p className="p-2.5 text-xs text-ink-3 max-md:hidden low:hidden">
      {connection ? t('nav.privacy.service', { service: connection.name }) : t('nav.privacy')}
    </p>
  )
}

const COMMANDS =
  'mt-auto flex h-9 items-center rounded px-2.5 text-sm text-ink-2 transition-colors hover:text-ink max-md:hidden'

const ENTRY =
  'flex h-[38px] items-center gap-[11px] rounded px-2.5 font-medium text-ink-2 transition-colors hover:text-ink [.active]:bg-raised [.active]:text-ink [.active]:shadow-[0_0_0_1px_var(--line)] max-md:h-12 low:max-md:h-[45px] max-md:flex-col max-md:justify-center max-md:gap-0.5 max-md:bg-transparent! max-md:px-0 max-md:text-2xs low:max-md:whitespace-nowrap max-md:tracking-[-0.01em] max-md:shadow-none! max-md:[.active]:text-accent'
