import { clsx } from 'clsx'

type ProgressBarProps = {
  label: string
  /** 0 to 1; `null` while nothing is known yet. */
  fraction: number | null
  className?: string
}

export function ProgressBar({ label, fraction, className }: ProgressBarProps) {
  return (
    <progress
      aria-label={label}
      value={fraction ?? undefined}
      className={clsx('gauge w-full', fraction === null && 'breathe', className ?? 'h-1.5')}
    />
  )
}
