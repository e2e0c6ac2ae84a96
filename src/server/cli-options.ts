import { parseArgs } from 'node:util'
import { DEFAULT_TRANSCRIPTION_OPTIONS, type TranscriptionOptions } from '@/domain/transcript/options'
import { UsageError } from './usage-error'

export const CLI_USAGE = `Usage: npm run --silent transcribe -- FILE... [options]
  --task         transcribe, or translate to English (transcribe)
  --language     spoken language, as en or es; detected unless given
  --prompt       names and terms to expect
  --format       txt, srt, vtt or json, OpenAI's verbose_json (txt)
  --model        model of public/models (whisper-base)
  --temperature  0, the likeliest words, to 1 (0)
The text goes to standard output, progress and problems to standard error.`

const FORMATS = ['txt', 'srt', 'vtt', 'json'] as const
const TASKS = ['transcribe', 'translate'] as const

export type TranscriptFormat = (typeof FORMATS)[number]
export type CliOptions = { files: string[]; format: TranscriptFormat; options: TranscriptionOptions }

/** `null` asks for help. */
export function parseCliOptions(args: string[]): CliOptions | null {
  const { values, positionals: files } = parse(args)
  if (values.help) return null
  if (files.length === 0) throw new UsageError('No file was named')
  return {
    files,
    format: oneOf(FORMATS, values.format, '--format'),
    options: {
      model: values.model,
      task: oneOf(TASKS, values.task, '--task'),
      language: values.language ?? null,
      vocabulary: values.prompt,
      temperature: temperatureOf(values.temperature),
    },
  }
}

function parse(args: string[]) {
  const options = {
    task: { type: 'string', default: DEFAULT_TRANSCRIPTION_OPTIONS.task },
    language: { type: 'string' },
    prompt: { type: 'string', default: '' },
    format: { type: 'string', default: 'txt' },
    model: { type: 'string', default: DEFAULT_TRANSCRIPTION_OPTIONS.model },
    temperature: { type: 'string', default: '0' },
    help: { type: 'boolean', short: 'h', default: false },
  } as const
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (cause) {
    throw new UsageError((cause as Error).message, { cause })
  }
}

function oneOf<Choice extends string>(choices: readonly Choice[], text: string, option: string): Choice {
  const choice = choices.find((candidate) => candidate === text)
  if (!choice) throw new UsageError(`${option} is one of ${choices.join(', ')}, not "${text}"`)
  return choice
}

function temperatureOf(text: string): number {
  const temperature = Number(text)
  const isInRange = text.trim() !== '' && temperature >= 0 && temperature <= 1
  if (!isInRange) throw new UsageError(`--temperature is a number from 0 to 1, not "${text}"`)
  return temperature
}
