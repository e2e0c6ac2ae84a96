import { clsx } from 'clsx'
import type { BalanceState } from '@/domain/credits/balance'
import { balanceTone } from './balance-state'

const TONES = { good: 'bg-s2', warning: 'bg-doubt', neutral: 'breathe bg-ink-3' }

/** Whether a service can be used now, as a colour beside its name; the words beside it say the same. */
export function ServiceDot({ state, className }: { state: BalanceState; className?: string }) {
  return (
    <span
      aria-hidden
      className={clsx('size-[7px] shrink-0 rounded-full', TONES[balanceTone(state)], className)}
    />
  )
}
