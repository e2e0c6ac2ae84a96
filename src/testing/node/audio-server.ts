import { Hono } from 'hono'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { MUSIC_COST_CREDITS } from '@/api/prices'
import type { Authenticated } from '@/server/accounts/authenticate'
import { accounts } from '@/server/database/schema'
import { replyToError } from '@/server/error-reply'
import { createIdempotency } from '@/server/ledger/idempotency'
import { createLedger } from '@/server/ledger/ledger'
import { modelsRoutes } from '@/server/routes/models'
import { musicRoutes } from '@/server/routes/music'
import { speechRoutes } from '@/server/routes/speech'
import { transcriptionsRoutes } from '@/server/routes/transcriptions'
import { createAudioEngines } from '@/server/work/audio-engines'
import { createWorkQueue } from '@/server/work/work-queue'
import { openTestDatabase } from './database'

/** The audio routes on real engines and a ledger in memory, for one account that is always signed in. */
export async function audioServer({ credits = 500, mostWaiting = 4 } = {}) {
  const { database } = await openTestDatabase()
  const accountId = randomUUID()
  await database.insert(accounts).values({ id: accountId, name: 'Test' })
  const ledger = createLedger(database, randomUUID())
  if (credits > 0) await ledger.grant(accountId, credits, 'Start')
  const uploadFolder = mkdtempSync(join(tmpdir(), 'overtone-uploads-'))
  const deps = {
    ledger,
    idempotency: createIdempotency(database, randomUUID()),
    uploadFolder,
    engines: createAudioEngines({ recognizers: 1, idleSeconds: 60 }),
    recognitionQueue: createWorkQueue({ atOnce: 1, mostWaiting }),
    speechQueue: createWorkQueue({ atOnce: 1, mostWaiting }),
    musicQueue: createWorkQueue({ atOnce: 1, mostWaiting }),
    config: { musicCostCredits: MUSIC_COST_CREDITS },
  }
  const app = new Hono<Authenticated>()
  app.use((context, next) => {
    context.set('account', { id: accountId })
    return next()
  })
  const all = [transcriptionsRoutes(deps), speechRoutes(deps), musicRoutes(deps), modelsRoutes(deps)]
  for (const routes of all) app.route('/v1', routes)
  app.onError(replyToError)
  return {
    ...deps,
    app,
    accountId,
    uploads: () => readdirSync(uploadFolder),
    /** What is left to spend, and what is reserved. */
    credits: async () => {
      const { remainingCredits, reservedCredits } = await ledger.balance(accountId)
      return { remaining: remainingCredits, reserved: reservedCredits }
    },
  }
}

/** A form with a clip of `e2e/audio`. */
export function clipForm(clip: string, fields: Record<string, string | string[]> = {}): FormData {
  const form = new FormData()
  for (const [name, values] of Object.entries(fields))
    for (const value of [values].flat()) form.append(name, value)
  form.append('file', new File([readFileSync(`e2e/audio/${clip}`)], basename(clip)))
  return form
}
