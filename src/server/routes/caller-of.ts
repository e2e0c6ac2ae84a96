import type { Context } from 'hono'
import type { Authenticated } from '@/server/accounts/authenticate'
import { clientSignal } from '@/server/work/client-signal'
import { idempotencyKeyOf } from '@/server/work/idempotency-key'

/** Who asks for paid work: who pays, once for each key, and only while the client is there. */
export function callerOf(context: Context<Authenticated>) {
  return {
    accountId: context.var.account.id,
    idempotencyKey: idempotencyKeyOf(context),
    signal: clientSignal(context.req.raw),
  }
}
