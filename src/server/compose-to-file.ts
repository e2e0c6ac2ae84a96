import { writeFile } from 'node:fs/promises'
import { performance } from 'node:perf_hooks'
import { encodeAudio } from '@/engines/media/encode-audio'
import '@/engines/media/node-encoders'
import { compose } from '@/engines/music/compose'
import type { MusicTake } from '@/engines/music/protocol'
import { createSampler } from '@/engines/music/render/sampler'
import { readSoundFont } from '@/engines/music/sound-font'
import type { ComposeOptions } from './compose-options'
import { requireWritable } from './require-writable'

/** Composes what was asked for into a file, and tells on standard error what was made of the prompt. */
export async function composeToFile(asked: ComposeOptions) {
  await requireWritable(asked.path)
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
