import { join, parse as parsePath } from 'node:path'
import { parseArgs } from 'node:util'
import { DEFAULT_TRANSCRIPTION_OPTIONS, type TranscriptionOptions } from '@/domain/transcript/options'
import { UsageError } from './usage-error'

export const CLI_USAGE = `Usage: npm run --silent transcribe -- FILE... [options]
  --task         transcribe, or translate to English (transcribe)
  --language     spoken language, as en or es; detected unless given
  --prompt       names and terms to expect
  --format       txt, srt, vtt or json, OpenAI's verbose_json (txt)
  --out          folder for a file of each, as talk.srt of talk.mp3; made if there is none
  --model        model of public/models (whisper-base)
  --temperature  0, the likeliest words, to 1 (0)
The text goes to standard output, or with --out to files, progress and problems to standard error.
Texts of several files have a line with the name above; captions and json of several need --out.
Exits with 0 if all files were transcribed, one that ends early among them, 1 if not, 2 if asked wrongly.`

const FORMATS = ['txt', 'srt', 'vtt', 'json'] as const
const TASKS = ['transcribe', 'translate'] as const

export type TranscriptFormat = (typeof FORMATS)[number]
export type CliOptions = {
  files: { path: string; /** `null` is standard output. */ output: string | null }[]
  format: TranscriptFormat
  options: TranscriptionOptions
}

/** `null` asks for help. */
export function parseCliOptions(args: string[]): CliOptions | null {
  const { values, positionals: paths } = parse(args)
  if (values.help) return null
  const format = oneOf(FORMATS, values.format, '--format')
  return {
    files: filesOf(paths, format, values.out),
    format,
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
    out: { type: 'string' },
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

function filesOf(paths: string[], format: TranscriptFormat, folder: string | undefined): CliOptions['files'] {
  if (paths.length === 0) throw new UsageError('No file was named')
  if (folder === undefined) {
    // Their cues would be numbered twice, and two JSON texts are none.
    if (paths.length > 1 && format !== 'txt')
      throw new UsageError(`${format} of several files needs --out, a folder for a file of each`)
    return paths.map((path) => ({ path, output: null }))
  }
  const files = paths.map((path) => ({ path, output: join(folder, `${parsePath(path).name}.${format}`) }))
  const twice = files.find(({ output }, i) => files.findIndex((file) => file.output === output) !== i)
  if (twice) throw new UsageError(`Two files would be written as ${twice.output}; give them one by one`)
  return files
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
