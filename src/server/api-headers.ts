import { secureHeaders } from 'hono/secure-headers'
import { createMiddleware } from 'hono/factory'

/** A reply of the API is never a page: opened in a browser, it can run nothing, load nothing and be framed by nobody. */
export const apiSecurity = secureHeaders({
  crossOriginOpenerPolicy: 'same-origin',
  crossOriginEmbedderPolicy: 'require-corp',
  crossOriginResourcePolicy: 'same-origin',
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  strictTransportSecurity: false,
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], sandbox: [] },
})

/** Balances and transcripts belong in no cache, neither of a browser nor of what lies between. */
export const noStore = createMiddleware(async (context, next) => {
  await next()
  if (!context.res.headers.has('Cache-Control')) context.header('Cache-Control', 'no-store')
})
