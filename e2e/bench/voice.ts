import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Figure } from './figure'

type Measured = { voiceId: string; errors: number; words: number; soundSeconds: number; workSeconds: number }

/** What may be misheard of the sentences, in per cent of the words; in Italian an e-mail address alone is 3. */
const MOST_ERRORS: Record<string, number> = {
  af_heart: 6,
  am_michael: 6,
  bf_emma: 8,
  ef_dora: 8,
  if_sara: 15,
}

/** How well the voices are understood by the built-in recogniser, and how fast they speak in Node. */
export async function voice(): Promise<Figure[]> {
  const program = ['--import', 'tsx', 'src/testing/node/measure-intelligibility.ts']
  const { stdout } = await promisify(execFile)(process.execPath, program, { maxBuffer: 2 ** 24 })
  const [reading, ...lines] = stdout.trim().split('\n')
  const { firstReading, nextReadings } = JSON.parse(reading!) as Record<
    'firstReading' | 'nextReadings',
    number
  >
  const measured = lines.map((line) => JSON.parse(line) as Measured)
  const sum = (part: 'soundSeconds' | 'workSeconds') => measured.reduce((total, one) => total + one[part], 0)
  const fast = { kind: 'least', value: 200_000 } as const
  const least = { kind: 'least', value: 2.5 } as const
  return [
    ...measured.map(understood),
    {
      name: 'Text to phonemes, not read before',
      value: firstReading,
      unit: 'characters a second',
      limit: fast,
    },
    { name: 'Text to phonemes, read again', value: nextReadings, unit: 'characters a second', limit: fast },
    {
      name: 'Node: seconds of speech',
      value: sum('soundSeconds') / sum('workSeconds'),
      unit: 'a second',
      limit: least,
    },
  ]
}

function understood({ voiceId, errors, words }: Measured): Figure {
  const limit = { kind: 'most', value: MOST_ERRORS[voiceId]! } as const
  return {
    name: `Word errors of ${voiceId}, ${words} words`,
    value: (100 * errors) / words,
    unit: '%',
    limit,
  }
}
