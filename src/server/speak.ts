import { writeFile } from 'node:fs/promises'
import { performance } from 'node:perf_hooks'
import { text as readAll } from 'node:stream/consumers'
import { VOICES, type Voice } from '@/domain/speech/voices'
import { encodeAudio } from '@/engines/media/encode-audio'
import '@/engines/media/node-encoders'
import { readModelFile } from '@/engines/models'
import { VOICE_SAMPLE_RATE } from '@/engines/voice/protocol'
import { requireSpeakable } from '@/engines/voice/text/clean-text'
import { createVoiceMethods } from '@/engines/voice/voice-methods'
import { fail } from './fail'
import { parseSpeakOptions, SPEAK_USAGE, type SpeakOptions } from './speak-options'
import { speakText } from './speak-text'
import { UsageError } from './usage-error'

async function main(args: string[]) {
  const asked = parseSpeakOptions(args)
  if (asked.kind === 'help') console.log(SPEAK_USAGE)
  else if (asked.kind === 'list') console.log(VOICES.map(line).join('\n'))
  else await speak(asked)
}

function line({ id, name, language, gender, grade, licence }: Voice): string {
  return [
    id.padEnd(12),
    name.padEnd(9),
    language.padEnd(6),
    gender.padEnd(7),
    (grade ?? '-').padEnd(3),
    licence,
  ].join(' ')
}

const onProgress = (fraction: number) => console.error(`${Math.round(100 * fraction)} %`)

async function speak({ text, voiceId, speed, path, format }: Extract<SpeakOptions, { kind: 'speak' }>) {
  const voice = createVoiceMethods((file) => readModelFile('kokoro', file))
  const job = { signal: new AbortController().signal, onProgress: () => {} }
  const wanted = text === '-' ? await readAll(process.stdin) : text
  requireSpeakable(wanted)
  await voice.load({ voiceId }, job)
  const start = performance.now()
  const spoken = await speakText(
    voice,
    { text: wanted, voiceId, speed, pronunciations: [] },
    { ...job, onProgress },
  )
  const seconds = (performance.now() - start) / 1000
  await writeFile(path, await encodeAudio(spoken.samples, VOICE_SAMPLE_RATE, format))
  console.error(
    `${path}: ${spoken.durationSeconds.toFixed(1)} s of sound in ${seconds.toFixed(1)} s (${(spoken.durationSeconds / seconds).toFixed(1)} x real time)`,
  )
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  if (error instanceof UsageError) fail(`${error.message}\n${SPEAK_USAGE}`, 2)
  else fail(error instanceof Error ? error.message : String(error), 1)
}
