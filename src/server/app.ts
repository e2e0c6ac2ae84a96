import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type Context } from 'hono'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheHeaders } from './cache-headers'
import { security } from './security'

/** What the build writes where each response puts its own nonce; `html.cspNonce` of the Vite config. */
const NONCE_PLACEHOLDER = '__CSP_NONCE__'

/** Serves the built studio from `folder`. */
export function createApp(folder: string) {
  const page = readFileSync(join(folder, 'index.html'), 'utf8')

  const sendPage = (context: Context) => {
    const nonce = context.get('secureHeadersNonce') as string
    context.header('Cache-Control', 'no-cache')
    return context.html(page.replaceAll(NONCE_PLACEHOLDER, nonce))
  }

  const app = new Hono()
  app.use(security)
  app.get('/', sendPage)
  app.get('/index.html', sendPage)
  app.use(cacheHeaders, serveStatic({ root: folder, precompressed: true }))
  app.get('*', (context) => (isAppRoute(context.req.path) ? sendPage(context) : context.notFound()))
  app.notFound((context) => context.text('Not found', 404))
  return app
}

/** The router in the tab knows these; what looks like a file is one, and is missing. */
function isAppRoute(path: string): boolean {
  return !/^\/(assets|models|api|v1)(\/|$)/.test(path) && !path.split('/').at(-1)?.includes('.')
}
