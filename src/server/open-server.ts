import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { createBlobStore, sweepBlobs } from './blobs/blob-store'
import type { Config } from './config'
import type { ServerDeps } from './deps'
import { createFileLinks, readLinkSecret } from './files/file-links'
import { createFileStore } from './files/file-store'
import { holdLease } from './ledger/lease'
import { openGround } from './open-ground'
import { openUploadFolder } from './uploads/upload-folder'
import { createAudioEngines } from './work/audio-engines'
import { createWorkQueue } from './work/work-queue'

/** A recogniser computes on up to four threads (`engines/onnx/node.ts`). */
const RECOGNIZERS = Math.max(1, Math.floor(availableParallelism() / 4))
/** The longest upload takes minutes: who would wait for more of them is told to come again. */
const MOST_WAITING = 8 * RECOGNIZERS
/** After which a recogniser gives its memory back. */
const IDLE_SECONDS = 300
/** How long a writer of a folder that others share may pause before it counts as dead. */
const SHARED_IDLE_MINUTES = 60

/** All that the routes stand on, with what a dead server left open cleared up. Close it. */
export async function openServer(config: Config) {
  const { dataFolder } = config
  const ground = await openGround(config)
  const endLease = await holdLease(ground.database, ground.ledger, ground)
  const blobFolder = join(dataFolder, 'blobs')
  await sweepBlobs(blobFolder, ground.isShared ? SHARED_IDLE_MINUTES : 0)
  const blobs = createBlobStore(blobFolder)
  const engines = createAudioEngines({ recognizers: RECOGNIZERS, idleSeconds: IDLE_SECONDS })
  const deps: ServerDeps = {
    ...ground,
    config,
    blobs,
    files: createFileStore(ground.database, blobs),
    fileLinks: createFileLinks(await readLinkSecret(dataFolder)),
    uploadFolder: await openUploadFolder(dataFolder),
    engines,
    recognitionQueue: createWorkQueue({ atOnce: RECOGNIZERS, mostWaiting: MOST_WAITING }),
    speechQueue: createWorkQueue({ atOnce: 1, mostWaiting: MOST_WAITING }),
    musicQueue: createWorkQueue({ atOnce: 1, mostWaiting: MOST_WAITING }),
  }
  const close = async () => {
    engines.stop()
    await endLease()
    await ground.close()
  }
  return { deps, ground, close }
}
