import { Hono } from 'hono'
import type { Session } from '@/api/session'
import type { Authenticated } from '@/server/accounts/authenticate'
import { deleteSessionCookie, readSessionCookie } from '@/server/accounts/session-cookie'
import type { ServerDeps } from '@/server/deps'

/** Who is signed in, and the way out. */
export function sessionRoutes({ accounts }: Pick<ServerDeps, 'accounts'>) {
  return new Hono<Authenticated>()
    .get('/session', (context) => {
      const { account, credential } = context.var
      return context.json({ account_id: account.id, credential } satisfies Session)
    })
    .delete('/session', async (context) => {
      const session = readSessionCookie(context)
      // A key outlives this: it is revoked where it was made.
      if (context.var.credential === 'session' && session) await accounts.signOut(session)
      deleteSessionCookie(context)
      return context.body(null, 204)
    })
}
