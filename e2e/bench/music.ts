import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Figure } from './figure'

type Proof = {
  count: number
  faults: string[]
  tempoExact: number
  tempoTapped: number
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
export async function music(): Promise<Figure[]> {
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
    figure('tempo within 2 %, or half or double', proof.tempoTapped * 100, '%', least(90)),
    figure('tempo within 2 %, at the level written', proof.tempoExact * 100, '%'),
    figure('key', proof.keys * 100, '%', least(80)),
    figure('style', proof.styles * 100, '%', least(70)),
    figure('work for 60 s in Node', proof.minuteCpuSeconds, 's', most(6)),
  ]
}

const figure = (name: string, value: number, unit: string, limit?: Figure['limit']): Figure => ({
  name: `Music: ${name}`,
  value,
  unit,
  ...(limit && { limit }),
})
