import type { Context, MiddlewareHandler } from 'hono'

const YEAR = 31_536_000
const MONTH = 2_592_000

/** How long a browser may keep a file without asking. Names under `/assets/` hold the hash of their content. */
function cacheControl(path: string): string {
  if (path.startsWith('/assets/')) return `public, max-age=${YEAR}, immutable`
  if (path.startsWith('/models/') && !path.endsWith('.json')) return `public, max-age=${MONTH}`
  return 'no-cache'
}

/** Sets `Cache-Control` and `ETag` on files, and answers 304 to who has the file already. */
export const cacheHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  const { status, headers } = context.res
  const modified = headers.get('Last-Modified')
  if (!modified || status >= 400) return
  headers.set('Cache-Control', cacheControl(context.req.path))
  headers.set('Accept-Ranges', 'bytes')
  const etag = `W/"${Date.parse(modified).toString(36)}-${sizeOf(context).toString(36)}"`
  headers.set('ETag', etag)
  if (status === 200 && context.req.header('If-None-Match') === etag) await answerNotModified(context)
}

function sizeOf({ res }: Context): number {
  const whole = res.headers.get('Content-Range')?.split('/')[1] ?? res.headers.get('Content-Length')
  return Number(whole)
}

async function answerNotModified(context: Context) {
  await context.res.body?.cancel()
  const headers = new Headers(context.res.headers)
  headers.delete('Content-Length')
  context.res = undefined
  context.res = new Response(null, { status: 304, headers })
}
