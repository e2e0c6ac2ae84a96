import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { musicWorkerPath } from '../music-worker'
import type { Figure } from './figure'
import type { Studio } from './studio'

type Proof = {
  count: number
  faults: string[]
  tempos: number
  keys: number
  styles: number
  furthestFromLufs: number
  highestTruePeakDbtp: number
  furthestFromSeconds: number
  minuteCpuSeconds: number
}

const least = (value: number) => ({ kind: 'least', value }) as const
const most = (value: number) => ({ kind: 'most', value }) as const

/** 60 prompts with three seeds each, listened to by programs that know nothing of the composer. */
export async function music(studio: Studio): Promise<Figure[]> {
  const inChromium = await minuteInChromium(studio)
  const program = ['--import', 'tsx', 'src/testing/music/prove.ts', '3']
  const { stdout } = await promisify(execFile)(process.execPath, program, { maxBuffer: 2 ** 26 })
  // Printed by our own program, as its last line.
  const proof = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Proof
  for (const fault of proof.faults) console.log(`Music: ${fault}`)
  return [
    figure('pieces', proof.count, 'pieces', least(180)),
    figure('length, loudness, peaks, holes, starts at fault', proof.faults.length, 'pieces', most(0)),
    figure('furthest from its length', proof.furthestFromSeconds * 1000, 'ms', most(50)),
    figure('furthest from -14 LUFS', proof.furthestFromLufs, 'LU', most(0.5)),
    figure('true peak below full scale', -proof.highestTruePeakDbtp, 'dB', least(1)),
    figure('tempo within 2 %, where there is a beat', proof.tempos * 100, '%', least(95)),
    figure('key', proof.keys * 100, '%', least(80)),
    figure('style', proof.styles * 100, '%', least(70)),
    figure('work for 60 s in Node', proof.minuteCpuSeconds, 's', most(6)),
    figure('work for 60 s in Chromium, the first time', inChromium.first, 's', most(6)),
    figure('work for 60 s in Chromium, from then on', inChromium.later, 's', most(6)),
  ]
}

/** Busy styles: what the page's process worked, which another program on the machine does not change much. */
const BUSY = ['epic synthwave', 'drum and bass', 'funk with saxophone']

async function minuteInChromium(studio: Studio): Promise<{ first: number; later: number }> {
  const page = await studio.newPage()
  await page.goto('/')
  const worker = await musicWorkerPath()
  const first = await workOf(page, () => composeMinute(page, worker, BUSY[0]!))
  const later = []
  for (const prompt of BUSY) later.push(await workOf(page, () => composeMinute(page, worker, prompt)))
  await page.context().close()
  return { first, later: Math.max(...later) }
}

/** Seconds of processor time of all pages. */
async function workOf(page: Page, act: () => Promise<void>): Promise<number> {
  const browser = await page.context().browser()!.newBrowserCDPSession()
  const spent = async () => {
    const { processInfo } = await browser.send('SystemInfo.getProcessInfo')
    return processInfo.reduce((sum, { type, cpuTime }) => (type === 'renderer' ? sum + cpuTime : sum), 0)
  }
  const before = await spent()
  await act()
  const seconds = (await spent()) - before
  await browser.detach()
  return seconds
}

/** In one worker, kept from one piece to the next as the studio keeps it. */
async function composeMinute(page: Page, worker: string, prompt: string): Promise<void> {
  await page.evaluate(
    ([path, asked]) =>
      new Promise<void>((resolve, reject) => {
        const kept = globalThis as { composer?: Worker }
        kept.composer ??= new Worker(path, { type: 'module' })
        kept.composer.onmessage = ({ data }: MessageEvent<{ kind: string; error: { message: string } }>) => {
          if (data.kind === 'done') resolve()
          else if (data.kind === 'failed') reject(new Error(data.error.message))
        }
        const input = { prompt: asked, seconds: 60, family: { seed: 1 } }
        kept.composer.postMessage({ kind: 'run', id: 1, method: 'compose', input }, [])
      }),
    [worker, prompt] as const,
  )
}

const figure = (name: string, value: number, unit: string, limit?: Figure['limit']): Figure => ({
  name: `Music: ${name}`,
  value,
  unit,
  ...(limit && { limit }),
})
