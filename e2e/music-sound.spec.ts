import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { musicWorkerPath } from './music-worker'
import { expect, test } from './test'

type Piece = { prompt: string; seconds: number; seed: number }

/** One is played by samples, the other mostly by our own synthesis. */
const PIECES: Piece[] = [
  { prompt: 'groovy funk with slap bass', seconds: 6, seed: 11 },
  { prompt: 'dark synthwave at 100 bpm', seconds: 5, seed: 3 },
]

/** What the worker sends; its methods' results are music, or the parts of music. */
type Music = { samples: Float32Array[] }
type Reply = { kind: string; output: Music & Music[]; error: { message: string } }

test('music composed in the tab is that composed in Node, and its parts add up to it', async ({ page }) => {
  await page.goto('/')
  for (const piece of PIECES) {
    const found = await composed(page, piece, await wavOfNode(piece))
    expect(found.seconds).toBe(piece.seconds)
    // The file of Node has 16 bits, which alone make a difference of -96 dB.
    expect(found.fromNodeDb).toBeLessThan(-90)
    expect(found.fromPartsDb).toBeLessThan(-60)
    expect(found.loudestDb).toBeGreaterThan(-4)
  }
})

async function wavOfNode({ prompt, seconds, seed }: Piece): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'overtone-music-'))
  const path = join(folder, 'piece.wav')
  const order = [prompt, '--seconds', String(seconds), '--seed', String(seed), '--out', path]
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/server/compose.ts', ...order])
  const bytes = await readFile(path)
  await rm(folder, { recursive: true })
  return bytes.subarray(bytes.indexOf('data') + 8).toString('base64')
}

/** By the studio's worker itself: a saved file would hide what differs. */
async function composed(page: Page, { prompt, seconds, seed }: Piece, pcmOfNode: string) {
  const input = { prompt, seconds, family: { seed } }
  return page.evaluate(
    async ([path, asked, base64]) => {
      const music = new Worker(path, { type: 'module' })
      const run = (method: string) =>
        new Promise<Reply['output']>((resolve, reject) => {
          music.onmessage = ({ data }: MessageEvent<Reply>) => {
            if (data.kind === 'done') resolve(data.output)
            else if (data.kind === 'failed') reject(new Error(data.error.message))
          }
          music.postMessage({ kind: 'run', id: 1, method, input: asked }, [])
        })
      const { samples } = await run('compose')
      const parts = await run('stems')
      music.terminate()
      const pcm = new Int16Array(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)).buffer)
      const furthestDb = (other: (side: number, i: number) => number) => {
        let most = 0
        for (const [side, channel] of samples.entries())
          for (const [i, sample] of channel.entries())
            most = Math.max(most, Math.abs(sample - other(side, i)))
        return 20 * Math.log10(most)
      }
      return {
        seconds: samples[0]!.length / 44_100,
        loudestDb: furthestDb(() => 0),
        fromNodeDb: furthestDb((side, i) => pcm[2 * i + side]! / 32_768),
        fromPartsDb: furthestDb((side, i) => parts.reduce((sum, part) => sum + part.samples[side]![i]!, 0)),
      }
    },
    [await musicWorkerPath(), input, pcmOfNode] as const,
  )
}
