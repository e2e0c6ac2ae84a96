import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import { LONGEST_SECONDS, SHORTEST_SECONDS } from '@/engines/music/compose'
import { AUDIO_FORMATS, type AudioFormat } from '@/engines/media/encode-audio'
import { UsageError } from './usage-error'

export const COMPOSE_USAGE = `Usage: npm run --silent compose -- "PROMPT" [options]
  --seconds  ${SHORTEST_SECONDS} to ${LONGEST_SECONDS} (30)
  --seed     a whole number: the same prompt, length and seed give the same music (1)
  --loop     the end goes on into the start
  --out      the file to write; its ending is the format: ${AUDIO_FORMATS.join(', ')}, or mid (music.wav)
The prompt, in English, names what you hear: "calm lo-fi hip-hop with piano, 80 bpm, no drums".
The music is composed by rules and played by samples; it is not a neural model.`

export type ComposeOptions = {
  prompt: string
  seconds: number
  seed: number
  isLoop: boolean
  path: string
  format: AudioFormat | 'mid'
}

/** `null` asks for help. */
export function parseComposeOptions(args: string[]): ComposeOptions | null {
  const { values, positionals } = parse(args)
  if (values.help) return null
  const [prompt, ...others] = positionals
  if (prompt === undefined) throw new UsageError('No prompt was given')
  if (others.length > 0) throw new UsageError('More than one prompt was given; put it in quotation marks')
  return {
    prompt,
    seconds: secondsOf(values.seconds),
    seed: seedOf(values.seed),
    isLoop: values.loop,
    path: values.out,
    format: formatOf(values.out),
  }
}

function parse(args: string[]) {
  const options = {
    seconds: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    loop: { type: 'boolean', default: false },
    out: { type: 'string', short: 'o', default: 'music.wav' },
    help: { type: 'boolean', short: 'h', default: false },
  } as const
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (cause) {
    throw new UsageError((cause as Error).message, { cause })
  }
}

function secondsOf(text: string): number {
  const seconds = Number(text)
  const isInRange = text.trim() !== '' && seconds >= SHORTEST_SECONDS && seconds <= LONGEST_SECONDS
  if (!isInRange) {
    throw new UsageError(
      `--seconds is a number from ${SHORTEST_SECONDS} to ${LONGEST_SECONDS}, not "${text}"`,
    )
  }
  return seconds
}

function seedOf(text: string): number {
  const seed = Number(text)
  if (text.trim() === '' || !Number.isSafeInteger(seed))
    throw new UsageError(`--seed is a whole number, not "${text}"`)
  return seed
}

function formatOf(path: string): ComposeOptions['format'] {
  const ending = extname(path).slice(1).toLowerCase()
  if (ending === 'mid' || ending === 'midi') return 'mid'
  const format = AUDIO_FORMATS.find((candidate) => candidate === (ending === 'ogg' ? 'opus' : ending))
  if (!format) throw new UsageError(`--out ends in one of ${AUDIO_FORMATS.join(', ')}, mid, not "${ending}"`)
  return format
}
