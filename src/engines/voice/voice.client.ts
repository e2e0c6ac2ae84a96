import { connectWorker } from '@/lib/worker/connect'
import type { VoiceMethods } from './protocol'

/** A loaded voice holds 0.6 GB; loading it again takes about four seconds. */
const IDLE_SECONDS = 60

/** Speech from text, in a worker of its own. */
export const voiceClient = connectWorker<VoiceMethods>(
  () => new Worker(new URL('./voice.worker.ts', import.meta.url), { type: 'module' }),
  { idleSeconds: IDLE_SECONDS },
)
