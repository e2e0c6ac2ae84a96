import type { Page } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import { denseSpeech } from './audio-files'
import type { Figure } from './figure'
import { dropFile } from './pages'
import type { Studio } from './studio'

const MINUTES = 120
/** From here on the engines are loaded and the first windows are behind. */
const STEADY_MINUTE = 5
/** A little longer than the worker that reads the file is kept when it is done (`media.client.ts`). */
const READER_IDLE_MS = 35_000
const MEGABYTE = 2 ** 20

/** Memory of the page's process while two hours are read and recognised. */
export async function memory(studio: Studio): Promise<Figure[]> {
  const page = await studio.newPage()
  await dropFile(page, await denseSpeech(MINUTES, 'mp3'))
  let most = 0
  let steady = 0
  let last = 0
  let readAt = 0
  // What was held while the file was read hides what recognition alone goes on taking.
  let alone = 0
  for (let fraction = 0; fraction < 1;) {
    await page.waitForTimeout(2000)
    fraction = await progressOf(page)
    last = rendererMegabytes()
    most = Math.max(most, last)
    if (steady === 0 && fraction * MINUTES >= STEADY_MINUTE) steady = last
    if (readAt === 0 && (await isRead(page))) readAt = Date.now()
    if (alone === 0 && readAt > 0 && Date.now() - readAt > READER_IDLE_MS) alone = last
  }
  await page.context().close()
  return [
    {
      name: 'Renderer memory, 2 h file, most',
      value: most,
      unit: 'MB',
      limit: { kind: 'most', value: 1200 },
    },
    {
      name: 'Growth from minute 5 to the end',
      value: last - steady,
      unit: 'MB',
      limit: { kind: 'most', value: 100 },
    },
    {
      name: 'Growth from when the file is read to the end',
      value: last - alone,
      unit: 'MB',
      limit: { kind: 'most', value: 100 },
    },
  ]
}

function isRead(page: Page): Promise<boolean> {
  return page.evaluate(() => performance.getEntriesByName('overtone:analysis').length > 0)
}

/** Of the recognition, not of what comes before its first words; 1 once it is over. */
function progressOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    if (performance.getEntriesByName('overtone:recognition').length > 0) return 1
    if (performance.getEntriesByName('overtone:first-words').length === 0) return 0
    const bar = document.querySelector<HTMLProgressElement>('main progress')
    return Math.min(0.999, bar?.value ?? 0)
  })
}

/** Resident memory of the largest renderer process that we started. */
export function rendererMegabytes(): number {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return Math.max(...processes.filter(isRenderer).map(residentMegabytes))
}

function isRenderer(id: string): boolean {
  return read(`/proc/${id}/cmdline`).includes('--type=renderer') && isOurs(id)
}

/** Whether it is a child of ours, or of one of those. */
function isOurs(id: string): boolean {
  const parent = /PPid:\s+(\d+)/.exec(read(`/proc/${id}/status`))?.[1] ?? '0'
  return parent === String(process.pid) || (parent !== '0' && parent !== '1' && isOurs(parent))
}

function residentMegabytes(id: string): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(read(`/proc/${id}/status`))?.[1] ?? '0'
  return (Number(kilobytes) * 1024) / MEGABYTE
}

/** Processes may end between being listed and being read. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
