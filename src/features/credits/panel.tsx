import { clsx } from 'clsx'
import { useId, type ReactNode } from 'react'

type PanelProps = { title: string; aside?: ReactNode; children: ReactNode; className?: string }

/** One area of the Credits screen, named by its heading. */
export function Panel({ title, aside, children, className }: PanelProps) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className={clsx('min-w-0 rounded-xl border bg-raised p-5 max-md:p-4', className)}
    >
      <div className="flex min-h-6 items-center justify-between gap-3">
        <h2 id={id} className="text-sm font-[550] text-ink-2">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
