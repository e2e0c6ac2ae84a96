import { clsx } from 'clsx'
import type { ComponentProps } from 'react'

type Look = 'plain' | 'primary' | 'quiet' | 'inverse'

/** Also for links that look like a button. */
export function buttonClass(look: Look = 'plain', className?: string): string {
  return clsx(
    'thumb inline-flex h-9 shrink-0 items-center justify-center gap-2 rounded border px-3.5 text-md font-[550] whitespace-nowrap',
    'transition-colors disabled:cursor-default disabled:opacity-50',
    LOOKS[look],
    className,
  )
}

const LOOKS: Record<Look, string> = {
  plain: 'bg-raised enabled:hover:bg-sunken [a]:hover:bg-sunken',
  primary:
    'border-transparent bg-accent text-on-accent enabled:hover:bg-[color-mix(in_oklab,var(--accent),var(--ink)_14%)]',
  inverse: 'border-transparent text-surface hover:bg-surface/15 focus-visible:outline-surface',
  quiet: 'border-transparent text-ink-2 enabled:hover:bg-sunken enabled:hover:text-ink',
}

export function Button({ look, className, ...props }: ComponentProps<'button'> & { look?: Look }) {
  return <button type="button" className={buttonClass(look, className)} {...props} />
}
