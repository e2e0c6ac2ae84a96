import { execFile } from 'node:child_process'
import { mkdir, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { DatabaseError } from './database-error'

// It runs once: to optimise its code would take as long again as to run it.
const PROGRAM = `
  require('node:v8').setFlagsFromString('--liftoff-only')
  const { PGlite } = require(process.argv[1])
  const postgres = new PGlite(process.argv[2])
  postgres.waitReady.then(() => postgres.close())
`

/**
 * Makes an empty database under another name and moves it into place, so that half a database is never opened. In a
 * process of its own: it computes for seconds, and the studio is being served meanwhile.
 */
export async function createCluster(folder: string): Promise<void> {
  const unfinished = `${folder}.new`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(dirname(unfinished), { recursive: true, mode: 0o700 })
  await mkdir(unfinished, { mode: 0o700 })
  const pglite = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  try {
    await promisify(execFile)(process.execPath, ['--eval', PROGRAM, pglite, unfinished])
  } catch (cause) {
    throw new DatabaseError(`No database could be made in ${folder}: ${(cause as Error).message}`, { cause })
  }
  await rename(unfinished, folder)
}
