import { chromium } from '@playwright/test'
import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** A Chromium to test in: `CHROMIUM_PATH`, the system's, or Playwright's own; else one is installed with apt. */
export function findChromium(): string {
  const found = askedFor() ?? onSystem() ?? playwrights()
  if (found) return found
  installWithApt()
  const installed = onSystem()
  if (!installed)
    throw new Error('No Chromium was found, nor could one be installed. Set CHROMIUM_PATH to one.')
  return installed
}

function askedFor(): string | undefined {
  const path = process.env.CHROMIUM_PATH
  if (path && !existsSync(path)) throw new Error(`CHROMIUM_PATH is ${path}, and there is no such file.`)
  return path || undefined
}

function onSystem(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable)
}

function playwrights(): string | undefined {
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Needs root, or sudo that asks for no password. */
function installWithApt() {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const hasApt = spawnSync('apt-get', ['--version']).status === 0
  if (!hasApt || (sudo.length > 0 && spawnSync('sudo', ['-n', 'true']).status !== 0)) {
    throw new Error(
      'No Chromium was found. Install one (apt-get install chromium), or set CHROMIUM_PATH to one.',
    )
  }
  console.log('No Chromium was found: installing one with apt.')
  // Unit tests run beside, and may install something too.
  const patient = ['-o', 'DPkg::Lock::Timeout=300']
  for (const order of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const [program = 'apt-get', ...args] = [...sudo, 'apt-get', ...patient, ...order]
    execFileSync(program, args, { stdio: 'inherit' })
  }
}
