import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { denseSpeech } from './audio-files'
import type { Figure } from './figure'

/** Cores are noisy: the best of these is the figure. */
const RUNS = 2

/** How fast `npm run transcribe` is, word times included, the loading of the model left out. */
export async function nodeRecognition(): Promise<Figure[]> {
  const file = await denseSpeech(10, 'mp3')
  let best = 0
  for (let run = 0; run < RUNS; run++) best = Math.max(best, await speedOfOneRun(file))
  return [
    {
      name: 'Node: recognition, 10 min dense speech',
      value: best,
      unit: 'x real time',
      limit: { kind: 'least', value: 35 },
    },
    {
      name: 'Node: log-mel of 30 s',
      value: await melMilliseconds(),
      unit: 'ms',
      limit: { kind: 'most', value: 60 },
    },
  ]
}

async function melMilliseconds(): Promise<number> {
  const program = ['--import', 'tsx', 'src/testing/node/measure-mel.ts']
  const { stdout } = await promisify(execFile)(process.execPath, program)
  return Number(stdout)
}

async function speedOfOneRun(file: string): Promise<number> {
  const command = ['run', '--silent', 'transcribe', '--', '--format', 'json', file]
  const { stderr } = await promisify(execFile)('npm', command, { maxBuffer: 2 ** 26 })
  const speed = /\(([\d.]+) x real time/.exec(stderr)?.[1]
  if (!speed) throw new Error(`The program told no speed:\n${stderr}`)
  return Number(speed)
}
