import { clsx } from 'clsx'
import {
  cloneElement,
  useId,
  useState,
  type CSSProperties,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
} from 'react'
import { POPUP } from './popup'

type TriggerProps = {
  popoverTarget?: string
  'aria-haspopup'?: 'dialog'
  'data-popup-open'?: '' | undefined
  style?: CSSProperties
}

type PopoverProps = {
  /** The button that opens it; it passes its props on. */
  trigger: ReactElement<TriggerProps>
  title: string
  children: ReactNode
  align?: 'start' | 'end'
  className?: string
  onOpenChange?: (isOpen: boolean) => void
}

/** The browser's own popover: it closes on Escape and on a press elsewhere, and gives the focus back. */
export function Popover({ trigger, title, children, align = 'end', className, onOpenChange }: PopoverProps) {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const show = (isShown: boolean) => {
    setOpen(isShown)
    onOpenChange?.(isShown)
  }
  const anchor = `--${id}`
  return (
    <>
      {cloneElement(trigger, {
        popoverTarget: id,
        'aria-haspopup': 'dialog',
        'data-popup-open': isOpen ? '' : undefined,
        style: { anchorName: anchor },
      })}
      <dialog
        id={id}
        popover="auto"
        aria-labelledby={`${id}-title`}
        onBeforeToggle={(event) => event.newState === 'open' && show(true)}
        // Only once it is closed: the browser gives the focus back while what had it is still there.
        onToggle={(event) => event.newState === 'closed' && show(false)}
        style={{ positionAnchor: anchor }}
        className={clsx(
          POPUP,
          'anchored w-80 p-4 text-left text-base font-normal whitespace-normal',
          align === 'end' ? 'anchored-end' : 'anchored-start',
          className,
        )}
      >
        <h2 id={`${id}-title`} className="mb-2 text-md font-semibold">
          {title}
        </h2>
        {isOpen && children}
      </dialog>
    </>
  )
}

/** For a control inside a popover that leads elsewhere. */
export function closePopover({ currentTarget }: MouseEvent<HTMLElement>): void {
  currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()
}
