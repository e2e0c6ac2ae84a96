import { Hono } from 'hono'
import { createApi } from './api'
import type { ServerDeps } from './deps'
import { createMcp } from './mcp/mcp'
import { createProxy, createRelay } from './proxy/proxy'
import { openApiRoutes } from './routes/docs'
import { healthRoutes } from './routes/health'
import { signInRoutes } from './routes/sign-in'
import { createStudio } from './studio'

/** Everything at one origin: the studio built in `folder`, the API, its door for agents, and the ways to other services. */
export function createApp(folder: string, deps: ServerDeps) {
  const app = new Hono()
  const api = createApi(deps)
  app.route('/api/v1', api)
  app.route('/v1', api)
  app.route('/mcp', createMcp(deps))
  app.route('/proxy', createProxy(deps))
  app.route('/relay', createRelay(deps))
  app.route('/', openApiRoutes())
  app.route('/', healthRoutes(deps))
  app.route('/', signInRoutes(deps))
  app.route('/', createStudio(folder))
  app.notFound((context) => context.text('Not found', 404))
  return app
}
