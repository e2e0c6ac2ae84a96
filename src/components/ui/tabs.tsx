import { Tabs as Base } from '@base-ui/react/tabs'
import { clsx } from 'clsx'
import type { ReactNode } from 'react'

type TabsProps<Name extends string> = {
  label: string
  tabs: { name: Name; label: string; panel: ReactNode }[]
  shown: Name
  onShow: (name: Name) => void
}

/** A row of tabs over one panel; arrows move between them. */
export function Tabs<Name extends string>({ label, tabs, shown, onShow }: TabsProps<Name>) {
  return (
    <Base.Root value={shown} onValueChange={onShow}>
      <Base.List
        aria-label={label}
        activateOnFocus
        className="mb-3.5 flex gap-0.5 rounded-[9px] bg-sunken p-[3px]"
      >
        {tabs.map((tab) => (
          <Base.Tab key={tab.name} value={tab.name} className={TAB}>
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.name} value={tab.name}>
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  )
}

const TAB = clsx(
  'thumb h-7.5 flex-auto rounded-[7px] px-1 text-sm font-[550] text-ink-2 transition-colors hover:text-ink',
  'data-active:bg-raised data-active:text-ink data-active:shadow-[0_1px_2px_var(--shade),0_0_0_1px_var(--line)]',
)
