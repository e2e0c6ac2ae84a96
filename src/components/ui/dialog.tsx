import { Dialog as Base } from '@base-ui/react/dialog'
import clsx from 'clsx'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { t } from '@/messages/translate'
import { POPUP } from './popup'

type DialogProps = {
  title: string
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  children: ReactNode
  className?: string
}

export function Dialog({ title, isOpen, onOpenChange, children, className }: DialogProps) {
  return (
    <Base.Root open={isOpen} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Backdrop />
        <Base.Popup
          className={clsx(
            POPUP,
            'fixed top-1/2 left-1/2 max-h-[86dvh] w-[min(520px,calc(100vw-32px))] -translate-x-1/2 -translate-y-1/2 overflow-y-auto rounded-xl p-6',
            className,
          )}
        >
          <div className="mb-4 flex items-center justify-between">
            <Base.Title className="text-lg font-semibold">{title}</Base.Title>
            <Base.Close
              aria-label={t('ui.close')}
              className="-mr-2 grid size-9 place-items-center rounded text-ink-2 hover:bg-sunken hover:text-ink"
            >
              <X aria-hidden />
            </Base.Close>
          </div>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

export function Backdrop() {
  return (
    <Base.Backdrop className="fixed inset-0 min-h-dvh bg-[oklch(20%_0.02_265/0.35)] transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
  )
}
