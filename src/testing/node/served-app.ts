import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '@/server/app'
import type { ServerDeps } from '@/server/deps'
import { createFileLinks, readLinkSecret } from '@/server/files/file-links'
import { createFileStore } from '@/server/files/file-store'
import { listen } from '@/server/listen'
import { openUploadFolder } from '@/server/uploads/upload-folder'
import { createAudioEngines } from '@/server/work/audio-engines'
import { createWorkQueue } from '@/server/work/work-queue'
import { openGround } from './server-ground'

/** The whole server on a free port, with real engines, a database in memory and a temporary data folder. */
export async function serveApp(env: Record<string, string> = {}) {
  const ground = await openGround(env)
  const { dataFolder } = ground.config
  const deps: ServerDeps = {
    ...ground,
    files: createFileStore(ground.database, ground.blobs),
    fileLinks: createFileLinks(await readLinkSecret(dataFolder)),
    uploadFolder: await openUploadFolder(dataFolder),
    engines: createAudioEngines({ recognizers: 1, idleSeconds: 60 }),
    recognitionQueue: createWorkQueue({ atOnce: 1, mostWaiting: 4 }),
    speechQueue: createWorkQueue({ atOnce: 1, mostWaiting: 4 }),
    musicQueue: createWorkQueue({ atOnce: 1, mostWaiting: 4 }),
  }
  const app = createApp(emptyStudio(), deps)
  const server = await listen(app, { port: 0, host: '127.0.0.1' })
  return {
    ...deps,
    app,
    origin: server.url.replace(/\/$/, ''),
    accountId: ground.accountId,
    key: ground.key,
    async close() {
      await server.stop()
      deps.engines.stop()
      await ground.close()
    },
  }
}

function emptyStudio(): string {
  const folder = mkdtempSync(join(tmpdir(), 'overtone-dist-'))
  writeFileSync(join(folder, 'index.html'), '<title>Overtone</title>')
  return folder
}
