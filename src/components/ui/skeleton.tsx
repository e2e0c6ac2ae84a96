import { clsx } from 'clsx'

/** Holds the place of what is still being read, in its final size. */
export function Skeleton({ className }: { className: string }) {
  return <div aria-hidden className={clsx('breathe rounded bg-line', className)} />
}
