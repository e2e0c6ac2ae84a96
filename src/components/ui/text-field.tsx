import { clsx } from 'clsx'
import type { ComponentProps } from 'react'

const FIELD =
  'thumb w-full rounded border bg-surface px-3 text-md text-ink transition-colors placeholder:text-ink-3 hover:border-line-strong focus-visible:border-accent focus-visible:outline-1 focus-visible:outline-offset-0'

export function TextField({ className, ...props }: ComponentProps<'input'>) {
  return <input type="text" className={clsx(FIELD, 'h-9', className)} {...props} />
}

export function TextArea({ className, ...props }: ComponentProps<'textarea'>) {
  return <textarea className={clsx(FIELD, 'resize-y py-2', className)} {...props} />
}
