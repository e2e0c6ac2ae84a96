import { execFileSync, spawnSync } from 'node:child_process'

/** For programs that tests need and a fresh machine lacks. Needs root, or sudo that asks for no password. */
export function installWithApt(packageName: string): void {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const hasApt = spawnSync('apt-get', ['--version']).status === 0
  if (!hasApt || (sudo.length > 0 && spawnSync('sudo', ['-n', 'true']).status !== 0))
    throw new Error(`${packageName} was not found. Install it (apt-get install ${packageName}).`)
  console.log(`${packageName} was not found: installing it with apt.`)
  // Test files run side by side, and so may the browser be installing.
  const waiting = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3']
  for (const order of [['update'], ['install', '-y', '--no-install-recommends', packageName]]) {
    const [program = 'apt-get', ...args] = [...sudo, 'apt-get', ...waiting, ...order]
    execFileSync(program, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
}
