import { PGlite } from '@electric-sql/pglite'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrated } from '@/server/database/embedded'
import { MIGRATIONS_FOLDER } from '@/server/database/migrations-folder'

/** A migrated database in memory. Close it at the end of the test, or it keeps its 200 MB. */
export async function openTestDatabase() {
  const path = join(tmpdir(), `overtone-test-database-${versionOfDatabase()}.tar`)
  if (!existsSync(path)) await makeTemplate(path)
  return migrated(new PGlite({ loadDataDir: new Blob([readFileSync(path)]) }))
}

/** Making a database takes seconds, so it is made once and then copied, by this run of the tests and the next ones. */
async function makeTemplate(path: string) {
  const postgres = new PGlite()
  await migrated(postgres)
  const image = await postgres.dumpDataDir('none')
  await postgres.close()
  // Test files run side by side: each moves a whole image into place.
  const unfinished = `${path}.${process.pid}`
  await writeFile(unfinished, Buffer.from(await image.arrayBuffer()))
  await rename(unfinished, path)
}

function versionOfDatabase(): string {
  const hash = createHash('sha256')
  hash.update(readFileSync(createRequire(import.meta.url).resolve('@electric-sql/pglite')))
  for (const name of readdirSync(MIGRATIONS_FOLDER).filter((file) => file.endsWith('.sql')))
    hash.update(readFileSync(join(MIGRATIONS_FOLDER, name)))
  return hash.digest('hex').slice(0, 16)
}
