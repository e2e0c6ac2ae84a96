import type { Accounts } from './accounts/accounts'
import type { BlobStore } from './blobs/blob-store'
import type { Config } from './config'
import type { Database } from './database/database'
import type { FileLinks } from './files/file-links'
import type { FileStore } from './files/file-store'
import type { Idempotency } from './ledger/idempotency'
import type { Ledger } from './ledger/ledger'
import type { AudioEngines } from './work/audio-engines'
import type { WorkQueue } from './work/work-queue'

/** All that the routes stand on; `main.ts` builds it once, tests build it on a database in memory. */
export type ServerDeps = {
  config: Config
  database: Database
  accounts: Accounts
  ledger: Ledger
  idempotency: Idempotency
  blobs: BlobStore
  files: FileStore
  fileLinks: FileLinks
  /** Where uploads lie while they are worked on. */
  uploadFolder: string
  engines: AudioEngines
  recognitionQueue: WorkQueue
  speechQueue: WorkQueue
  musicQueue: WorkQueue
}
