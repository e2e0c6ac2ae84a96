import { writeFile } from 'node:fs/promises'
import { performance } from 'node:perf_hooks'
import { encodeAudio } from '@/engines/media/encode-audio'
import '@/engines/media/node-encoders'
import { compose } from '@/engines/music/compose'
import { PromptLengthError, UnreadablePromptError } from '@/engines/music/errors'
import type { MusicTake } from '@/engines/music/protocol'
import { createSampler } from '@/engines/music/render/sampler'
import { readSoundFont } from '@/engines/music/sound-font'
import { COMPOSE_USAGE, parseComposeOptions, type ComposeOptions } from './compose-options'
import { fail } from './fail'
import { UsageError } from './usage-error'

async function main(args: string[]) {
  const asked = parseComposeOptions(args)
  if (!asked) return console.log(COMPOSE_USAGE)
  const sampler = createSampler(await readSoundFont())
  const start = performance.now()
  const take = await compose(inputOf(asked), sampler, {
    signal: new AbortController().signal,
    onProgress: () => {},
  })
  const seconds = (performance.now() - start) / 1000
  await writeFile(asked.path, await bytesOf(take, asked))
  console.error(report(take).join('\n'))
  console.error(`${asked.path}: ${take.durationSeconds.toFixed(2)} s of music in ${seconds.toFixed(1)} s`)
}

const inputOf = ({ prompt, seconds, seed, isLoop }: ComposeOptions) => ({
  prompt,
  seconds,
  family: { seed },
  ...(isLoop && { isLoop }),
})

function bytesOf({ samples, sampleRate, midi }: MusicTake, { format }: ComposeOptions) {
  return format === 'mid' ? midi : encodeAudio(samples, sampleRate, format)
}

/** What was made of the prompt, for whoever listens. */
function report(take: MusicTake): string[] {
  const sections = take.sections.map(
    ({ name, chords }) => `${name} (${chords.map((chord) => chord.name).join(' ')})`,
  )
  return [
    `${take.styleName}, ${take.tempoBpm.toFixed(1)} BPM, ${take.metre}, ${take.key.name}`,
    `Played by: ${take.parts.map(({ id, instrument }) => `${id}: ${instrument}`).join(', ')}`,
    `Form: ${sections.join(', ')}`,
    ...take.understood.map(({ text, meaning }) => `Understood "${text}": ${meaning}`),
    ...take.notUnderstood.map(({ text, reason }) => `Not understood "${text}": ${reason}`),
    `${take.loudnessLufs.toFixed(1)} LUFS, ${take.truePeakDbtp.toFixed(1)} dBTP`,
  ]
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  const isUsage =
    error instanceof UsageError ||
    error instanceof PromptLengthError ||
    error instanceof UnreadablePromptError
  if (isUsage) fail(`${error.message}\n${COMPOSE_USAGE}`, 2)
  else fail(error instanceof Error ? error.message : String(error), 1)
}
