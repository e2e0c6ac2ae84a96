import { Popover as Base } from '@base-ui/react/popover'
import clsx from 'clsx'
import type { ReactElement, ReactNode } from 'react'
import { POPUP } from './popup'

type PopoverProps = {
  /** The button that opens it. */
  trigger: ReactElement
  title: string
  children: ReactNode
  align?: 'start' | 'end'
  className?: string
  onOpenChange?: (isOpen: boolean) => void
}

export function Popover({ trigger, title, children, align = 'end', className, onOpenChange }: PopoverProps) {
  return (
    <Base.Root onOpenChange={onOpenChange}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={8} align={align} collisionPadding={12}>
          <Base.Popup className={clsx(POPUP, 'w-80 max-w-(--available-width) p-4', className)}>
            <Base.Title className="mb-2 text-md font-semibold">{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

/** A control inside a popover that also closes it. */
export const PopoverClose = Base.Close
