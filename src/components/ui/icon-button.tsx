import clsx from 'clsx'
import type { ComponentProps } from 'react'
import { Tooltip } from './tooltip'

type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label'> & { label: string; keys?: string }

/** A button that shows only an icon; its label is its name and its tooltip. */
export function IconButton({ label, keys, className, ...props }: IconButtonProps) {
  return (
    <Tooltip label={label} keys={keys}>
      <button
        type="button"
        aria-label={label}
        className={clsx(
          'grid size-9 shrink-0 place-items-center rounded text-ink-2 transition-colors',
          'enabled:hover:bg-sunken enabled:hover:text-ink disabled:cursor-default disabled:opacity-40',
          'aria-pressed:text-accent data-popup-open:bg-sunken data-popup-open:text-ink',
          className,
        )}
        {...props}
      />
    </Tooltip>
  )
}
