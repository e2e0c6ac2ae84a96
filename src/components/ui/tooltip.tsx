import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactElement } from 'react'
import { Keys } from './keys'

type TooltipProps = { label: string; keys?: string | undefined; children: ReactElement }

/** Names what the pointer or the focus is on; only for controls that carry the same name themselves. */
export function Tooltip({ label, keys, children }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner sideOffset={6}>
          <Base.Popup className="flex items-center gap-2 rounded-sm bg-ink px-2 py-1 text-xs font-medium text-surface transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
            {label}
            {keys && <Keys keys={keys} className="border-current/30 bg-transparent text-surface" />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

export const TooltipProvider = Base.Provider
