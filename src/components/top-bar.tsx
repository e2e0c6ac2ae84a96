import { createContext, useContext, useEffect, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { t } from '@/messages/translate'

/** Places in the shell's top bar that a screen fills; null until the bar is on the page. */
export const TopBarContext = createContext<{ heading: Element | null; actions: Element | null }>({
  heading: null,
  actions: null,
})

type TopBarProps = {
  /** Name of the page, for the tab and for screen readers. */
  title: string
  /** What stands in the heading instead of the title, like a field to rename it. */
  heading?: ReactNode
  /** Quiet facts beside the heading. */
  meta?: ReactNode
  /** Buttons at the right. */
  actions?: ReactNode
}

export function TopBar({ title, heading, meta, actions }: TopBarProps) {
  const slots = useContext(TopBarContext)
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`
  }, [title])
  return (
    <>
      {slots.heading && createPortal(<Heading title={title} heading={heading} meta={meta} />, slots.heading)}
      {slots.actions && actions && createPortal(actions, slots.actions)}
    </>
  )
}

function Heading({ title, heading, meta }: Omit<TopBarProps, 'actions'>) {
  return (
    <>
      <h1 className="min-w-0 truncate text-[16px] leading-6 font-semibold tracking-[-0.005em]">
        {heading ?? title}
      </h1>
      {meta && <div className="min-w-0 shrink-[999] truncate text-sm text-ink-3 max-md:hidden">{meta}</div>}
    </>
  )
}
