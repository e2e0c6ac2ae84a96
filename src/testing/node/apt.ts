import { execFileSync, spawnSync } from 'node:child_process'

/** For programs that tests need and a fresh machine lacks. Needs root, or sudo that asks for no password. */
export function installWithApt(packageName: string): void {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const hasApt = spawnSync('apt-get', ['--version']).status === 0
  if (!hasApt || (sudo.length > 0 && spawnSync('sudo', ['-n', 'true']).status !== 0))
    throw new Error(`${packageName} was not found. Install it (apt-get install ${packageName}).`)
  console.log(`${packageName} was not found: installing it with apt.`)
  for (const order of [['update'], ['install', '-y', '--no-install-recommends', packageName]])
    runPatiently([...sudo, 'apt-get', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3', ...order])
}

/** Test files run side by side: another may hold a lock that apt does not wait for. */
function runPatiently([program = '', ...args]: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (let left = TRIES - 1; ; left--) {
    try {
      return void execFileSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'], env })
    } catch (error) {
      if (left === 0) throw error
      spawnSync('sleep', ['5'])
    }
  }
}

const TRIES = 12
