import { sql } from 'drizzle-orm'
import { Hono } from 'hono'
import type { Health } from '@/api/health'
import { apiSecurity, noStore } from '@/server/api-headers'
import type { ServerDeps } from '@/server/deps'
import { recognitionModels } from './recognition-models'

/** For whoever watches the server: 503 as soon as one part of it cannot work. */
export function healthRoutes({ database }: Pick<ServerDeps, 'database'>) {
  return new Hono().get('/healthz', apiSecurity, noStore, async (context) => {
    const [databaseState, engines] = await Promise.all([
      stateOf(database.execute(sql`select 1`)),
      stateOf(recognitionModels().then(expectSome)),
    ])
    const status = databaseState === 'ok' && engines === 'ok' ? 'ok' : 'down'
    const health: Health = { status, database: databaseState, engines }
    return context.json(health, status === 'ok' ? 200 : 503)
  })
}

async function stateOf(work: PromiseLike<unknown>): Promise<'ok' | 'down'> {
  try {
    await work
    return 'ok'
  } catch {
    return 'down'
  }
}

function expectSome(models: unknown[]) {
  if (models.length === 0) throw new Error('There is no recognition model')
}
