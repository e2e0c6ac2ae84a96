import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import { UnknownVoiceError } from '@/domain/speech/errors'
import { DEFAULT_VOICE_ID, voiceOf } from '@/domain/speech/voices'
import { AUDIO_FORMATS, type AudioFormat } from '@/engines/media/encode-audio'
import { FASTEST_SPEED, SLOWEST_SPEED } from '@/engines/voice/protocol'
import { UsageError } from './usage-error'

export const SPEAK_USAGE = `Usage: npm run --silent speak -- "TEXT" [options]
  --voice  a voice of --list (${DEFAULT_VOICE_ID}); it decides the language
  --speed  0.5 to 2 (1)
  --out    the file to write; its ending is the format: ${AUDIO_FORMATS.join(', ')} (speech.wav)
  --list   lists the voices
A text of - is read from standard input. [pause 0.5s] in it is a silence of that length.`

export type SpeakOptions =
  | { kind: 'help' }
  | { kind: 'list' }
  | { kind: 'speak'; text: string; voiceId: string; speed: number; path: string; format: AudioFormat }

export function parseSpeakOptions(args: string[]): SpeakOptions {
  const { values, positionals } = parse(args)
  if (values.help) return { kind: 'help' }
  if (values.list) return { kind: 'list' }
  const [text, ...others] = positionals
  if (text === undefined) throw new UsageError('No text was given')
  if (others.length > 0) throw new UsageError('More than one text was given; put it in quotation marks')
  const path = values.out
  return {
    kind: 'speak',
    text,
    voiceId: voiceIdOf(values.voice),
    speed: speedOf(values.speed),
    path,
    format: formatOf(path),
  }
}

function parse(args: string[]) {
  const options = {
    voice: { type: 'string', default: DEFAULT_VOICE_ID },
    speed: { type: 'string', default: '1' },
    out: { type: 'string', short: 'o', default: 'speech.wav' },
    list: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  } as const
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (cause) {
    throw new UsageError((cause as Error).message, { cause })
  }
}

function voiceIdOf(id: string): string {
  try {
    return voiceOf(id).id
  } catch (cause) {
    if (cause instanceof UnknownVoiceError)
      throw new UsageError(`${cause.message} --list tells which there are.`, { cause })
    throw cause
  }
}

function speedOf(text: string): number {
  const speed = Number(text)
  const isInRange = text.trim() !== '' && speed >= SLOWEST_SPEED && speed <= FASTEST_SPEED
  if (!isInRange)
    throw new UsageError(`--speed is a number from ${SLOWEST_SPEED} to ${FASTEST_SPEED}, not "${text}"`)
  return speed
}

function formatOf(path: string): AudioFormat {
  const ending = extname(path).slice(1).toLowerCase()
  const name = ending === 'ogg' ? 'opus' : ending
  const format = AUDIO_FORMATS.find((candidate) => candidate === name)
  if (!format) throw new UsageError(`--out ends in one of ${AUDIO_FORMATS.join(', ')}, not "${ending}"`)
  return format
}
