import type { Hono, MiddlewareHandler } from 'hono'
import { ApiError } from './api-error'

/** What a request needs before anybody asks who sent it: a path that exists, and a method the path takes. */
export function knownPaths(api: Pick<Hono, 'routes'>): MiddlewareHandler {
  let known: { path: RegExp; method: string }[] | undefined
  return async (context, next) => {
    // Read at the first request: the routes come after this.
    known ??= api.routes.filter(({ method }) => method !== 'ALL').map(knownPath)
    const path = context.req.path.slice(context.req.routePath.replace(/\/?\*$/, '').length)
    const methods = known.filter((route) => route.path.test(path)).map(({ method }) => method)
    if (methods.length === 0) throw new ApiError(404, 'Not Found')
    const allowed = allowedMethods(methods)
    if (context.req.method === 'OPTIONS') return context.body(null, 204, { Allow: allowed.join(', ') })
    if (!allowed.includes(context.req.method))
      throw new ApiError(405, 'Method Not Allowed', { Allow: allowed.join(', ') })
    await next()
  }
}

function knownPath({ path, method }: { path: string; method: string }) {
  return { path: new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`), method }
}

function allowedMethods(methods: string[]): string[] {
  return [...new Set([...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'])]
}
