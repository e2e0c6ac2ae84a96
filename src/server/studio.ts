import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type Context, type MiddlewareHandler } from 'hono'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheHeaders } from './cache-headers'
import { docsRoutes } from './routes/docs'
import { security } from './security'

/** What the build writes where each response puts its own nonce; `html.cspNonce` of the Vite config. */
const NONCE_PLACEHOLDER = '__CSP_NONCE__'

/** The built studio in `folder`, and the page about the API in its style. */
export function createStudio(folder: string) {
  const page = readFileSync(join(folder, 'index.html'), 'utf8')

  const sendPage = (context: Context) => {
    const nonce = context.get('secureHeadersNonce') as string
    context.header('Cache-Control', 'no-cache')
    return context.html(page.replaceAll(NONCE_PLACEHOLDER, nonce))
  }

  const studio = new Hono()
  studio.use(security)
  studio.route('/', docsRoutes(stylesheetOf(page)))
  studio.get('/', sendPage)
  studio.get('/index.html', sendPage)
  studio.use(cacheHeaders, wholeUnlessRange, serveStatic({ root: folder, precompressed: true }))
  studio.get('*', (context) => (isAppRoute(context.req.path) ? sendPage(context) : context.notFound()))
  studio.notFound((context) => context.text('Not found', 404))
  return studio
}

/** One range of bytes. A header that asks for anything else is none (RFC 9110, section 14.2), and the answer the whole file. */
const RANGE = /^bytes=(?:(\d+)-(\d*)|-\d+)$/

const wholeUnlessRange: MiddlewareHandler = async ({ req }, next) => {
  const range = req.header('Range')
  if (range !== undefined && !isRange(range)) {
    const headers = new Headers(req.raw.headers)
    headers.delete('Range')
    req.raw = new Request(req.raw, { headers })
  }
  await next()
}

function isRange(text: string): boolean {
  const [isOfBytes, first, last] = RANGE.exec(text) ?? []
  const isBackwards = Boolean(first && last) && Number(last) < Number(first)
  return isOfBytes !== undefined && !isBackwards
}

/** The router in the tab knows these; what looks like a file is one, and is missing. */
function isAppRoute(path: string): boolean {
  return !/^\/(assets|models|api|v1)(\/|$)/.test(path) && !path.split('/').at(-1)?.includes('.')
}

function stylesheetOf(page: string): string | null {
  return /<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/.exec(page)?.[1] ?? null
}
