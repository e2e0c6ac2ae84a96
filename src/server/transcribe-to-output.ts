import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { MediaInfo } from '@/domain/audio/media-info'
import { clock } from '@/domain/audio/time'
import { toSrt, toText, toVerboseJson, toVtt, type FormattedTranscript } from '@/domain/captions/formats'
import type { TranscriptionOptions } from '@/domain/transcript/options'
import { UnknownModelError } from '@/engines/models/errors'
import type { CliOptions, TranscriptFormat } from './cli-options'
import { fail } from './fail'
import { requireWritableFolder } from './require-writable'
import { loadSpeechEngines, type SpeechEngines } from './speech-engines'
import { transcribeFile, type TranscribedPart } from './transcribe-file'
import { UsageError } from './usage-error'

const WRITERS: Record<TranscriptFormat, (transcript: FormattedTranscript) => string> = {
  txt: toText,
  srt: toSrt,
  vtt: toVtt,
  json: toVerboseJson,
}

/** Writes what is said in each file to its output, and how far it is to standard error. */
export async function transcribeToOutput({ files, format, options }: CliOptions) {
  for (const { output } of files) if (output !== null) await requireWritableFolder(output)
  const load = await timed(() => loadEngines(options))
  let audioSeconds = 0
  const { seconds } = await timed(async () => {
    for (const { path, output } of files) {
      const transcript = await transcribe(path, load.result, options)
      if (!transcript) continue
      const text = WRITERS[format](transcript)
      if (output !== null) await writeTo(output, text)
      // As `head` and `tail` tell files apart.
      else process.stdout.write(files.length > 1 ? `==> ${basename(path)} <==\n${text}\n` : text)
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
    const job = { signal: new AbortController().signal, onProgress }
    const transcript = await transcribeFile(file, engines, options, job, false)
    for (const notice of notices(transcript)) console.error(`${name}: ${notice}`)
    return transcript
  } catch (error) {
    fail(`${name}: ${plainReason(error)}`, 1)
    return undefined
  }
}

type Notable = FormattedTranscript & Pick<MediaInfo, 'isTruncated' | 'unheardTracks'>

function notices({ isTruncated, unheardTracks, segments }: Notable): string[] {
  return [
    ...(segments.length === 0 ? ['no speech was found.'] : []),
    ...(isTruncated ? ['the file ends early; what could be read was transcribed'] : []),
    ...(unheardTracks ? [`one sound track was transcribed; ${unheardTracks} more were not`] : []),
  ]
}

async function writeTo(path: string, text: string) {
  await writeFile(path, text)
  console.error(`Written: ${path}`)
}

function plainReason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'There is no such file.'
  if (code === 'EACCES') return 'This file may not be read.'
  if (code === 'EISDIR') return 'This is a folder; name the files in it.'
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
