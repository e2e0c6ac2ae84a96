import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'

/** Longer than any request lasts. */
const STALE_MS = 24 * 3_600_000

/**
 * Makes the folder in which this process keeps uploads while they are worked on. What dead processes left beside it is
 * removed; other live servers may use the same data folder.
 */
export async function openUploadFolder(dataFolder: string): Promise<string> {
  const folder = join(dataFolder, 'uploads')
  const own = join(folder, `${hostname()}-${process.pid}`)
  await mkdir(folder, { recursive: true })
  for (const name of await readdir(folder))
    if (await isLeftOver(folder, name)) await rm(join(folder, name), { recursive: true, force: true })
  await mkdir(own, { recursive: true })
  return own
}

/** Of processes on other machines only the age can be known. */
async function isLeftOver(folder: string, name: string): Promise<boolean> {
  const [, host, pid] = /^(.*)-(\d+)$/.exec(name) ?? []
  if (host === hostname()) return Number(pid) === process.pid || !isRunning(Number(pid))
  const age = await stat(join(folder, name)).catch(() => null)
  return age !== null && Date.now() - age.mtimeMs > STALE_MS
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // There is one, and it belongs to someone else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
