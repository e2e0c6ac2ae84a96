import clsx from 'clsx'

type ProgressBarProps = {
  label: string
  /** 0 to 1; `null` while nothing is known yet. */
  fraction: number | null
  className?: string
}

export function ProgressBar({ label, fraction, className }: ProgressBarProps) {
  const percent = fraction === null ? undefined : Math.round(fraction * 100)
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className={clsx('h-1.5 overflow-hidden rounded-full bg-line', className)}
    >
      <div
        className={clsx(
          'h-full rounded-full bg-accent transition-[width]',
          percent === undefined && 'breathe',
        )}
        style={{ width: `${percent ?? 30}%` }}
      />
    </div>
  )
}
