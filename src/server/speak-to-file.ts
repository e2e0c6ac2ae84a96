import { writeFile } from 'node:fs/promises'
import { performance } from 'node:perf_hooks'
import { text as readAll } from 'node:stream/consumers'
import { unclosedPauseTag, unreadPauseTag } from '@/domain/speech/pause-tags'
import { readModelFile } from '@/engines/models'
import { requireSpeakable } from '@/engines/voice/text/clean-text'
import { createVoiceMethods } from '@/engines/voice/voice-methods'
import { encodeSpeech } from './encode-speech'
import { requireWritable } from './require-writable'
import type { SpeakOptions } from './speak-options'
import { speakText } from './speak-text'

const onProgress = (fraction: number) => console.error(`${Math.round(100 * fraction)} %`)

/** Speaks what was asked for into a file, and tells on standard error how far it is. */
export async function speakToFile({
  text,
  voiceId,
  speed,
  path,
  format,
}: Extract<SpeakOptions, { kind: 'speak' }>) {
  const voice = createVoiceMethods((file) => readModelFile('kokoro', file))
  const job = { signal: new AbortController().signal, onProgress: () => {} }
  const wanted = text === '-' ? await readAll(process.stdin) : text
  requireSpeakable(wanted)
  warnOfPauses(wanted)
  await requireWritable(path)
  await voice.load({ voiceId }, job)
  const start = performance.now()
  const spoken = await speakText(
    voice,
    { text: wanted, voiceId, speed, pronunciations: [] },
    { ...job, onProgress },
  )
  const seconds = (performance.now() - start) / 1000
  await writeFile(path, await encodeSpeech(spoken.samples, format))
  console.error(
    `${path}: ${spoken.durationSeconds.toFixed(1)} s of sound in ${seconds.toFixed(1)} s (${(spoken.durationSeconds / seconds).toFixed(1)} x real time)`,
  )
}

/** In the words of the studio, which tells it beside the script. */
function warnOfPauses(text: string) {
  for (const tag of [unreadPauseTag(text), unclosedPauseTag(text)])
    if (tag !== null)
      console.error(
        `${tag} is read out as it is written. A pause is written [pause 0.5s], in seconds, milliseconds or minutes.`,
      )
}
