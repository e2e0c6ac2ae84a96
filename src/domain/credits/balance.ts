/** What a service says about an account's credits; `null` where it does not say. */
export type Balance = {
  remainingCredits: number
  totalCredits: number | null
  usedCredits: number | null
  plan: string | null
  /** ISO 8601 */
  periodEnd: string | null
}

/**
 * What is known about the credits of a service. `free`: this device. `none`: it keeps no credits. `signedOut`: no session;
 * `badKey`: a key that it does not take.
 */
export type BalanceState =
  | { status: 'free' | 'loading' | 'none' }
  | { status: 'known'; balance: Balance }
  | { status: 'offline' | 'signedOut' | 'badKey' | 'failed' }
