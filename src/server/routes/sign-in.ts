import { Hono } from 'hono'
import { writeSessionCookie } from '@/server/accounts/session-cookie'
import { apiSecurity, noStore } from '@/server/api-headers'
import type { ServerDeps } from '@/server/deps'

const SPENT =
  'This link was used already, or is too old. The server prints a new one with: npm run key -- sign-in\n'

/** Where the link of the first start leads: it signs this browser in, once. */
export function signInRoutes({ accounts }: Pick<ServerDeps, 'accounts'>) {
  return new Hono().get('/sign-in/:token', apiSecurity, noStore, async (context) => {
    const signedIn = await accounts.signIn(context.req.param('token'))
    if (!signedIn) return context.text(SPENT, 403)
    writeSessionCookie(context, signedIn.session, signedIn.expiresAt)
    return context.redirect('/settings?signedIn=true', 303)
  })
}
