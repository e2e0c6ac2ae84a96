import { integratedLoudness } from '@/engines/loudness/integrated-loudness'
import { truePeakDb } from '@/engines/loudness/true-peak'
import { mediaFileOfBlob } from '@/engines/media/media-file'
import type { LevelTrack } from '@/engines/loudness/level-track'
import type { Job } from '@/lib/worker/messages'
import { assembled } from './assemble'
import { editedMusic, rateOfMusic, readMusic } from './edited-music'
import { encode, type FindEncoder } from './encode'
import { levelsOf, mastered } from './mastered'
import { listenTo, mixed } from './mix-under'
import type { RenderedFile, RenderMethods, RenderTarget, SpokenAbove } from './protocol'
import type { Channels } from './sound'
import { stereoOf } from './sound-of'

type MusicMethods = Pick<RenderMethods, 'openMusic' | 'finishMusic' | 'mixUnder'>

/** Lines under which music lies are brought to this first, so that none is lost. */
const LINE_LUFS = -16

/** Of the work of a mix, half is to listen to what is said. */
const LISTENING = 0.5

export function createMusicMethods(findEncoder: FindEncoder): MusicMethods {
  return {
    async openMusic({ file }, { signal }) {
      const sampleRate = await rateOfMusic(file, signal)
      const samples = await readMusic(file, sampleRate, signal)
      return {
        samples,
        sampleRate,
        durationSeconds: samples[0].length / sampleRate,
        loudnessLufs: integratedLoudness(samples, sampleRate),
        truePeakDbtp: Math.max(...samples.map(truePeakDb)),
      }
    },

    async finishMusic({ music, target }, job) {
      const sampleRate = await rateOfMusic(music.file, job.signal)
      const sound = await editedMusic(music, music.edit?.targetSeconds ?? null, sampleRate, job.signal)
      const levels = target.loudnessLufs === null ? null : await levelsOf(sound.play(), sampleRate)
      return write({ ...sound, levels }, target, job, findEncoder)
    },

    async mixUnder({ music, above, under, target }, job) {
      const sampleRate = await rateOfMusic(music.file, job.signal)
      const listening = { ...job, onProgress: (fraction: number) => job.onProgress(fraction * LISTENING) }
      const heard = await listenTo(spoken(above, sampleRate, listening), sampleRate)
      const seconds = under.leadSeconds + heard.levels.sampleCount / sampleRate + under.tailSeconds
      const sound = await editedMusic(music, seconds, sampleRate, job.signal)
      const voice = {
        play: () => spoken(above, sampleRate, { ...job, onProgress: () => {} }),
        leadSamples: Math.round(under.leadSeconds * sampleRate),
      }
      const mix = await mixed(sound, voice, heard, under.duckDb)
      const mixing = {
        ...job,
        onProgress: (fraction: number) => job.onProgress(LISTENING + fraction * (1 - LISTENING)),
      }
      return write({ ...sound, ...mix }, target, mixing, findEncoder)
    },
  }
}

type Finished = {
  sampleRate: number
  sampleCount: number
  levels: LevelTrack | null
  play: () => AsyncIterable<Channels> | Iterable<Channels>
}

function write(
  { play, levels, sampleRate, sampleCount }: Finished,
  target: RenderTarget,
  job: Job,
  findEncoder: FindEncoder,
): Promise<RenderedFile> {
  const { loudnessLufs } = target
  const sound = levels && loudnessLufs !== null ? mastered(play(), levels, loudnessLufs) : play()
  return encode(watched(sound, sampleCount, job), { sampleRate, channelCount: 2 }, target, findEncoder)
}

/** Music of a minute is one piece, and nobody could stop it. */
async function* watched(
  sound: AsyncIterable<Channels> | Iterable<Channels>,
  sampleCount: number,
  { signal, onProgress }: Job,
): AsyncGenerator<Channels> {
  let done = 0
  for await (const piece of sound) {
    signal.throwIfAborted()
    yield piece
    done += piece[0]?.length ?? 0
    onProgress(Math.min(1, done / sampleCount))
  }
}

async function* spoken(above: SpokenAbove, sampleRate: number, job: Job): AsyncGenerator<Channels> {
  if (above.kind === 'recording') return yield* stereoOf(mediaFileOfBlob(above.file), sampleRate, job)
  for await (const line of assembled(above.parts, 0, sampleRate, LINE_LUFS, job)) yield [line, line.slice()]
}
