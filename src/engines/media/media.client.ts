import { connectWorker } from '@/lib/worker/connect'
import type { MediaMethods } from './protocol'

/** Decoding and speech detection, in a worker of their own. */
export const mediaClient = connectWorker<MediaMethods>(
  () => new Worker(new URL('./media.worker.ts', import.meta.url), { type: 'module' }),
  { idleSeconds: 30 },
)
