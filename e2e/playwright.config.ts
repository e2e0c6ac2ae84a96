import { defineConfig } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium } from './find-chromium'
import { freePort } from './free-port'

// Playwright reads this file anew in each of its processes: what was found first is handed down in the environment.
process.env.CHROMIUM_PATH = findChromium()
process.env.OVERTONE_E2E_PORT ??= String(await freePort())
process.env.OVERTONE_E2E_CLOUD_PORT ??= String(await freePort())
process.env.OVERTONE_DATA = process.env.OVERTONE_E2E_DATA ??= newDataFolder()
// Stories leave the database of whoever runs them alone.
delete process.env.DATABASE_URL

const baseURL = `http://127.0.0.1:${process.env.OVERTONE_E2E_PORT}/`
const microphone = fileURLToPath(new URL('audio/hello.wav', import.meta.url))

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  reporter: [['list']],
  // Recognition uses all cores: one page at a time.
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // These bound a hang, not the speed of a machine that is busy with other things.
  timeout: 300_000,
  expect: { timeout: 45_000 },
  use: {
    baseURL,
    // A trace films every step, and the films cost a third of the time.
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--use-fake-ui-for-media-stream',
        '--use-fake-device-for-media-stream',
        `--use-file-for-fake-audio-capture=${microphone}`,
      ],
    },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium', viewport: { width: 1280, height: 800 } } }],
  webServer: {
    command: `npm start -- --port ${process.env.OVERTONE_E2E_PORT}`,
    cwd: '..',
    url: baseURL,
    timeout: 180_000,
    // The cloud of these stories is the tests' own (`fake-cloud.ts`).
    env: {
      OVERTONE_UPSTREAM: `http://127.0.0.1:${process.env.OVERTONE_E2E_CLOUD_PORT}/api/v1`,
      OVERTONE_CUSTOM_UPSTREAMS: `http://localhost:${process.env.OVERTONE_E2E_CLOUD_PORT}/v1`,
    },
  },
})

/** The server's accounts and ledger, gone again once the server has stopped. */
function newDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'overtone-e2e-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}
