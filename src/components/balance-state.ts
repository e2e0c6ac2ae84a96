import type { BalanceState } from '@/domain/credits/balance'
import { t } from '@/messages/translate'

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
