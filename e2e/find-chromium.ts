import { chromium } from '@playwright/test'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { installWithApt } from '@/testing/node/apt'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** A Chromium to test in: `CHROMIUM_PATH`, the system's, or Playwright's own; else one is installed with apt. */
export function findChromium(): string {
  const found = askedFor() ?? onSystem() ?? playwrights()
  if (found) return found
  installWithApt('chromium')
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
