import { clsx } from 'clsx'
import { X } from 'lucide-react'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { t } from '@/messages/translate'
import { IconButton } from './icon-button'
import { POPUP } from './popup'

type ModalProps = {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  children: ReactNode
  className?: string
  'aria-label'?: string
  'aria-labelledby'?: string
}

/** The browser's own dialog: what lies behind cannot be reached, Escape and a press outside close it. */
export function Modal({ isOpen, onOpenChange, children, className, ...names }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (!isOpen || !element) return
    element.showModal()
    // Closing it, and not just taking it away, gives the focus back.
    return () => element.close()
  }, [isOpen])
  return (
    <dialog
      ref={dialog}
      closedby="any"
      onClose={() => onOpenChange(false)}
      className={clsx(
        POPUP,
        'fixed rounded-xl backdrop:bg-[oklch(20%_0.02_265/0.35)] open:flex open:flex-col',
        className,
      )}
      {...names}
    >
      {isOpen && children}
    </dialog>
  )
}

type DialogProps = {
  title: string
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  children: ReactNode
  className?: string
}

export function Dialog({ title, isOpen, onOpenChange, children, className }: DialogProps) {
  const id = useId()
  return (
    <Modal
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      aria-labelledby={id}
      className={clsx('m-auto max-h-[86dvh] w-[min(520px,calc(100vw-32px))] overflow-y-auto p-6', className)}
    >
      <div className="mb-4 flex items-center justify-between">
        <h2 id={id} className="text-lg font-semibold">
          {title}
        </h2>
        <IconButton label={t('ui.close')} onClick={() => onOpenChange(false)} className="-mr-2">
          <X aria-hidden />
        </IconButton>
      </div>
      {children}
    </Modal>
  )
}
