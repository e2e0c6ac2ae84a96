import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { findChromium } from '../find-chromium'

export type Studio = { url: string; newPage: () => Promise<Page>; close: () => Promise<void> }

/** The built studio on its real server, and a Chromium to open it in. */
export async function openStudio(): Promise<Studio> {
  const { url, stop } = await startServer()
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-background-networking', '--autoplay-policy=no-user-gesture-required'],
  })
  const contexts: BrowserContext[] = []
  return {
    url,
    /** A page with storage of its own. */
    newPage: async () => {
      const context = await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 800 } })
      contexts.push(context)
      return context.newPage()
    },
    close: async () => {
      await browser.close()
      stop()
    },
  }
}

async function startServer() {
  const dataFolder = mkdtempSync(join(tmpdir(), 'overtone-bench-'))
  const order = ['--import', 'tsx', 'src/server/main.ts', '--port', '0', '--data', dataFolder]
  const child = spawn(process.execPath, order, { stdio: ['ignore', 'pipe', 'inherit'] })
  child.once('exit', () => rmSync(dataFolder, { recursive: true, force: true }))
  for await (const line of createInterface(child.stdout)) {
    const url = /http:\S+/.exec(line)?.[0]
    if (url) return { url, stop: () => child.kill() }
  }
  throw new Error('The server did not start')
}
