import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline'
import { installWithApt } from './apt'

const DEBIAN_FOLDER = '/usr/lib/postgresql'

/** A real Postgres that listens on a socket in a temporary folder, and is gone when stopped. */
export async function startPostgres() {
  const programs = findPrograms() ?? installPrograms()
  const user = unprivilegedUser()
  const folder = mkdtempSync(join(tmpdir(), 'overtone-pg-'))
  if (user) chownSync(folder, user.uid, user.gid)
  const cluster = join(folder, 'data')
  const making = [
    '-D',
    cluster,
    '-U',
    'overtone',
    '-A',
    'trust',
    '--no-sync',
    '--encoding=UTF8',
    '--locale=C',
  ]
  execFileSync(join(programs, 'initdb'), making, { ...user, stdio: ['ignore', 'ignore', 'inherit'] })
  // Processes are killed here, never the machine: nothing needs to reach the disk.
  const settings = ['-c', 'listen_addresses=', '-c', 'fsync=off', '-c', 'max_connections=60']
  const server = spawn(join(programs, 'postgres'), ['-D', cluster, '-k', folder, ...settings], {
    ...user,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  await becomeReady(server)
  return {
    url: `postgres://overtone@localhost/postgres?host=${encodeURIComponent(folder)}`,
    stop: async () => {
      server.kill('SIGINT')
      await once(server, 'exit')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function becomeReady(server: ChildProcess) {
  const lines: string[] = []
  for await (const line of createInterface(server.stderr!)) {
    lines.push(line)
    if (line.includes('ready to accept connections')) {
      // Unread lines would stop it some day.
      server.stderr!.resume()
      return
    }
  }
  throw new Error(`Postgres did not start:\n${lines.join('\n')}`)
}

/** The folder of `initdb` and `postgres`; Debian keeps them out of the PATH. */
function findPrograms(): string | undefined {
  const versions = existsSync(DEBIAN_FOLDER) ? readdirSync(DEBIAN_FOLDER) : []
  const newestFirst = versions.filter(isWhole).toSorted((a, b) => Number(b) - Number(a))
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...newestFirst.map((version) => join(DEBIAN_FOLDER, version, 'bin')),
  ]
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
}

/** Test files run side by side: another may just be installing it, and its programs come before what they need. */
function isWhole(version: string): boolean {
  const question = ['-W', '-f', '${db:Status-Status}', `postgresql-${version}`]
  const { stdout } = spawnSync('dpkg-query', question, { encoding: 'utf8' })
  return !['half-installed', 'unpacked'].includes(stdout)
}

/** Postgres refuses to run as root. The package makes a user of its own; any other will do. */
function unprivilegedUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const name = ['postgres', 'nobody'].find((user) => spawnSync('id', ['-u', user]).status === 0)
  if (!name) throw new Error('Postgres does not run as root, and there is no other user to run it.')
  const idOf = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}

function installPrograms(): string {
  installWithApt('postgresql')
  const installed = findPrograms()
  if (!installed) throw new Error('Postgres was installed with apt, and cannot be found.')
  return installed
}
