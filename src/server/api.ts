import { Hono } from 'hono'
import { authenticate, type Authenticated } from './accounts/authenticate'
import { apiSecurity, noStore } from './api-headers'
import type { ServerDeps } from './deps'
import { replyToError } from './error-reply'
import { knownPaths } from './known-paths'
import { creditsRoutes } from './routes/credits'
import { openApiRoutes } from './routes/docs'
import { filesRoutes, linkedFileRoutes } from './routes/files'
import { modelsRoutes } from './routes/models'
import { musicRoutes } from './routes/music'
import { sessionRoutes } from './routes/session'
import { speechRoutes } from './routes/speech'
import { transcriptionsRoutes } from './routes/transcriptions'

/** The Audio API, wherever it is mounted. */
export function createApi(deps: ServerDeps) {
  const api = new Hono<Authenticated>()
  api.use(apiSecurity, noStore, knownPaths(api))
  api.route('/', openApiRoutes())
  api.route('/', linkedFileRoutes(deps))
  api.use(authenticate(deps.accounts))
  api.route('/', transcriptionsRoutes(deps))
  api.route('/', speechRoutes(deps))
  api.route('/', musicRoutes(deps))
  api.route('/', modelsRoutes(deps))
  api.route('/', creditsRoutes(deps))
  api.route('/', filesRoutes(deps))
  api.route('/', sessionRoutes(deps))
  api.onError(replyToError)
  return api
}
