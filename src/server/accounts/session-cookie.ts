import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

const NAME = 'overtone_session'

export function readSessionCookie(context: Context): string | undefined {
  return getCookie(context, NAME)
}

/** Scripts cannot read it, and no other site can have it sent. */
export function writeSessionCookie(context: Context, session: string, expires: Date): void {
  setCookie(context, NAME, session, { ...attributes(context), expires })
}

export function deleteSessionCookie(context: Context): void {
  deleteCookie(context, NAME, attributes(context))
}

/** `Secure` only where the browser came by HTTPS: it would drop the cookie on plain HTTP. */
function attributes(context: Context) {
  const protocol = context.req.header('X-Forwarded-Proto') ?? new URL(context.req.url).protocol
  return { path: '/', httpOnly: true, sameSite: 'Strict', secure: protocol.startsWith('https') } as const
}
