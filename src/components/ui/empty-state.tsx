import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

type EmptyStateProps = { icon: LucideIcon; title: string; text: ReactNode; children?: ReactNode }

export function EmptyState({ icon: Icon, title, text, children }: EmptyStateProps) {
  return (
    <div className="mx-auto flex max-w-[460px] flex-col items-center px-6 py-16 text-center">
      <span className="mb-5 grid size-14 place-items-center rounded-xl border bg-raised text-accent">
        <Icon className="size-6" aria-hidden />
      </span>
      <h2 className="text-xl font-semibold tracking-[-0.015em] text-balance">{title}</h2>
      <div className="mt-2 text-ink-2 text-pretty">{text}</div>
      {children && <div className="mt-6 flex flex-wrap justify-center gap-2">{children}</div>}
    </div>
  )
}
