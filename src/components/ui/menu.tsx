import { Menu as Base } from '@base-ui/react/menu'
import { clsx } from 'clsx'
import type { ComponentProps, ReactElement, ReactNode } from 'react'
import { CHOICE, POPUP } from './popup'
import { popupPlace } from './popup-place'

type MenuProps = { trigger: ReactElement; children: ReactNode; align?: 'start' | 'end' }

export function Menu({ trigger, children, align = 'end' }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal container={popupPlace()}>
        <Base.Positioner
          positionMethod="fixed"
          sideOffset={6}
          align={align}
          collisionPadding={12}
          className="z-10 outline-none"
        >
          <Base.Popup className={clsx(POPUP, 'min-w-44 p-1.5')}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

export function MenuEntry({ className, ...props }: ComponentProps<typeof Base.Item>) {
  return <Base.Item className={clsx(CHOICE, className)} {...props} />
}
