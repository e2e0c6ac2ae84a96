import { clsx } from 'clsx'
import type { ComponentProps } from 'react'

type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label'> & { label: string }

/** A button that shows only an icon; its label is its name and its tooltip. */
export function IconButton({ label, className, ...props }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      className={clsx(
        'thumb tip grid size-9 shrink-0 place-items-center rounded text-ink-2 transition-colors',
        'enabled:hover:bg-sunken enabled:hover:text-ink disabled:cursor-default disabled:opacity-40',
        'aria-[pressed=true]:text-accent data-popup-open:bg-sunken data-popup-open:text-ink',
        className,
      )}
      {...props}
    />
  )
}
