import { t } from '@/messages/translate'

export type Balance = {
  totalCredits: number
  usedCredits: number
  remainingCredits: number
  plan: string
  /** Milliseconds since 1970; `null` where the service does not say. */
  periodStart: number | null
  periodEnd: number | null
}

/** What is known about the credits of the service in use. */
export type BalanceState =
  { status: 'free' | 'loading' | 'none' } | { status: 'known'; balance: Balance } | { status: BalanceTrouble }

export type BalanceTrouble = 'offline' | 'signedOut' | 'badKey' | 'failed'

/** In a few words, for the pill in the shell: `AINative cloud · 480 credits`. */
export function serviceLine(name: string, state: BalanceState): string {
  if (state.status === 'free') return t('service.free', { name })
  if (state.status !== 'known') return t('service.plain', { name, state: troubleText(state.status) })
  const count = state.balance.remainingCredits
  return count > 0
    ? t('service.credits', { name, count })
    : t('service.plain', { name, state: t('balance.empty') })
}

function troubleText(status: Exclude<BalanceState['status'], 'free' | 'known'>): string {
  if (status === 'badKey') return t('balance.signedOut')
  return t(`balance.${status}`)
}

/** What a person can do about it; `null` where all is well. */
export function balanceAdvice(state: BalanceState): string | null {
  switch (state.status) {
    case 'known':
      return state.balance.remainingCredits > 0 ? null : t('balance.empty.do')
    case 'offline':
    case 'signedOut':
    case 'failed':
      return t(`balance.${state.status}.do`)
    case 'badKey':
      return t('balance.key.do')
    default:
      return null
  }
}

/** A dot's colour: fine, worth a look, or not known yet. */
export function balanceTone(state: BalanceState): 'good' | 'warning' | 'neutral' {
  if (state.status === 'loading') return 'neutral'
  return balanceAdvice(state) === null ? 'good' : 'warning'
}
