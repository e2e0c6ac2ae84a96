import { connectWorker } from '@/lib/worker/connect'
import type { RenderMethods } from './protocol'

/** Joins, measures and encodes sound, in a worker of its own. */
export const renderClient = connectWorker<RenderMethods>(
  () => new Worker(new URL('./render.worker.ts', import.meta.url), { type: 'module' }),
  { idleSeconds: 20 },
)
