import { connectWorker } from '@/lib/worker/connect'
import type { MusicMethods } from './protocol'

/** How long the instruments are kept when nobody asks: reading them again takes a quarter of a second. */
const IDLE_SECONDS = 120

/** The composer, in a worker of its own. */
export const musicClient = connectWorker<MusicMethods>(
  () => new Worker(new URL('./music.worker.ts', import.meta.url), { type: 'module' }),
  { idleSeconds: IDLE_SECONDS },
)
