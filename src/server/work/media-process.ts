import { measureFile } from '@/engines/media/measure-file'
import { mediaFileOfPath } from '@/engines/media/node-media'
import { serve } from '@/lib/worker/serve'
import { parentPort } from './parent-port'
import type { MediaMethods } from './protocol'

serve(
  {
    measure: async ({ path }, { signal }) => measureFile(await mediaFileOfPath(path), signal),
  } satisfies MediaMethods,
  parentPort(),
)
