import { connectWorker } from '@/lib/worker/connect'
import type { RecognitionMethods } from './protocol'

/** How long a loaded model is kept when nobody asks: loading it again takes a second or two. */
const IDLE_SECONDS = 120

/** Speech recognition, in a worker of its own. */
export const recognitionClient = connectWorker<RecognitionMethods>(
  () => new Worker(new URL('./recognition.worker.ts', import.meta.url), { type: 'module' }),
  { idleSeconds: IDLE_SECONDS },
)
