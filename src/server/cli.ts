import { basename } from 'node:path'
import { performance } from 'node:perf_hooks'
import { clock } from '@/domain/audio/time'
import { toSrt, toText, toVerboseJson, toVtt, type FormattedTranscript } from '@/domain/captions/formats'
import type { TranscriptionOptions } from '@/domain/transcript/options'
import { UnknownModelError } from '@/engines/models/errors'
import { CLI_USAGE, parseCliOptions, type TranscriptFormat } from './cli-options'
import { fail } from './fail'
import { loadSpeechEngines, type SpeechEngines } from './speech-engines'
import { transcribeFile, type TranscribedPart } from './transcribe-file'
import { UsageError } from './usage-error'

const WRITERS: Record<TranscriptFormat, (transcript: FormattedTranscript) => string> = {
  txt: toText,
  srt: toSrt,
  vtt: toVtt,
  json: toVerboseJson,
}

async function main(args: string[]) {
  const asked = parseCliOptions(args)
  if (!asked) return console.log(CLI_USAGE)
  const { files, format, options } = asked
  const load = await timed(() => loadEngines(options))
  let audioSeconds = 0
  const { seconds } = await timed(async () => {
    for (const file of files) {
      const transcript = await transcribe(file, load.result, options)
      if (!transcript) continue
      process.stdout.write(WRITERS[format](transcript))
      audioSeconds += transcript.durationSeconds
    }
  })
  if (audioSeconds > 0) console.error(summary(audioSeconds, seconds, load.seconds))
}

async function loadEngines(options: TranscriptionOptions): Promise<SpeechEngines> {
  const engines = await loadSpeechEngines(options.model).catch((error: unknown) => {
    if (error instanceof UnknownModelError) throw new UsageError(error.message, { cause: error })
    throw error
  })
  if (options.language !== null && !engines.languages.includes(options.language)) {
    throw new UsageError(`${options.model} knows no language "${options.language}"; give a code, as en or es`)
  }
  return engines
}

/** Nothing, and a plain line, if the file cannot be transcribed: the others still are. */
async function transcribe(file: string, engines: SpeechEngines, options: TranscriptionOptions) {
  const name = basename(file)
  const onProgress = ({ untilSeconds }: TranscribedPart) => console.error(`${name}: ${clock(untilSeconds)}`)
  try {
    return await transcribeFile(file, engines, options, { signal: new AbortController().signal, onProgress })
  } catch (error) {
    fail(`${name}: ${plainReason(error)}`, 1)
    return undefined
  }
}

function plainReason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'There is no such file.'
  if (code === 'EACCES') return 'This file may not be read.'
  return message
}

async function timed<Result>(work: () => Promise<Result>) {
  const start = performance.now()
  const result = await work()
  return { result, seconds: (performance.now() - start) / 1000 }
}

function summary(audioSeconds: number, seconds: number, loadSeconds: number): string {
  const speed = `${(audioSeconds / seconds).toFixed(1)} x real time`
  const times = `${speed}, model load ${loadSeconds.toFixed(1)} s not counted`
  return `${clock(audioSeconds)} of audio in ${seconds.toFixed(1)} s (${times})`
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  if (error instanceof UsageError) fail(`${error.message}\n${CLI_USAGE}`, 2)
  else fail(error instanceof Error ? error.message : String(error), 1)
}
