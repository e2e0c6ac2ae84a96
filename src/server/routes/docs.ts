import { Hono } from 'hono'
import { apiSecurity } from '@/server/api-headers'
import { docsPage } from '@/server/docs/docs-page'
import { openApiDocument } from '@/server/openapi/document'

/** The contract of this server: for programs. */
export function openApiRoutes() {
  return new Hono().get('/openapi.json', apiSecurity, (context) => {
    context.header('Cache-Control', 'no-cache')
    return context.json(openApiDocument(new URL(context.req.url).origin))
  })
}

/** And for people. `stylesheet` is that of the built studio. */
export function docsRoutes(stylesheet: string | null) {
  return new Hono<{ Variables: { secureHeadersNonce?: string } }>().get('/docs', (context) => {
    context.header('Cache-Control', 'no-cache')
    const nonce = context.var.secureHeadersNonce ?? ''
    return context.html(docsPage({ origin: new URL(context.req.url).origin, nonce, stylesheet }))
  })
}
