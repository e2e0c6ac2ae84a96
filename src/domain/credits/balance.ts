/** What a service says about an account's credits. */
export type Balance = {
  totalCredits: number
  usedCredits: number
  remainingCredits: number
  /** Empty where the service does not say. */
  plan: string
  /** Milliseconds since 1970; `null` where the service does not say. */
  periodStart: number | null
  periodEnd: number | null
}

/**
 * What is known about the credits of a service. `free`: this device. `none`: it keeps no credits. `signedOut`: no session;
 * `badKey`: a key that it does not take.
 */
export type BalanceState =
  | { status: 'free' | 'loading' | 'none' }
  | { status: 'known'; balance: Balance }
  | { status: 'offline' | 'signedOut' | 'badKey' | 'failed' }
