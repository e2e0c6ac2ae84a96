import * as z from 'zod/mini'
import { UnreadableReplyError, WrongAddressError } from './errors'
import { objectOf, readJson } from './read-json'
import type { ServiceHttp } from './service-http'

const BALANCE_PATHS = ['/credits/balance', '/public/credits/balance'] as const
export type BalancePath = (typeof BALANCE_PATHS)[number]

export type Balance = {
  remainingCredits: number
  /** `null` where the service does not say. */
  totalCredits: number | null
  usedCredits: number | null
  plan: string | null
  /** ISO 8601 */
  periodEnd: string | null
}

const number = z.catch(z.nullable(z.number()), null)
const text = z.catch(z.nullable(z.string()), null)

const schema = z.object({
  remaining_credits: number,
  total_credits: number,
  used_credits: number,
  plan: text,
  period_end: text,
})

export async function fetchBalance(
  http: ServiceHttp,
  path: BalancePath,
  signal: AbortSignal,
): Promise<Balance> {
  const reply = objectOf(await readJson(await http.send(path, { signal })))
  const balance = schema.parse({ ...empty, ...reply, ...objectOf(reply['data']) })
  const remainingCredits =
    balance.remaining_credits ?? difference(balance.total_credits, balance.used_credits)
  if (remainingCredits === null) throw new UnreadableReplyError('The service did not say what is left.')
  return {
    remainingCredits,
    totalCredits: balance.total_credits,
    usedCredits: balance.used_credits,
    plan: balance.plan,
    periodEnd: balance.period_end,
  }
}

/** By the documented path or, where that is not found, by the other one seen; and which it was, to be remembered. */
export async function findBalance(
  http: ServiceHttp,
  signal: AbortSignal,
): Promise<{ path: BalancePath; balance: Balance }> {
  try {
    return { path: BALANCE_PATHS[0], balance: await fetchBalance(http, BALANCE_PATHS[0], signal) }
  } catch (error) {
    if (!(error instanceof WrongAddressError)) throw error
    return { path: BALANCE_PATHS[1], balance: await fetchBalance(http, BALANCE_PATHS[1], signal) }
  }
}

const empty = {
  remaining_credits: null,
  total_credits: null,
  used_credits: null,
  plan: null,
  period_end: null,
}

function difference(total: number | null, used: number | null): number | null {
  return total === null || used === null ? null : Math.max(0, total - used)
}
