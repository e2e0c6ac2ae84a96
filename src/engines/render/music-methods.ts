import { integratedLoudness } from '@/engines/loudness/integrated-loudness'
import { truePeakDb } from '@/engines/loudness/true-peak'
import { mediaFileOfBlob } from '@/engines/media/media-file'
import type { Job } from '@/lib/worker/messages'
import { assembled } from './assemble'
import { editedMusic, rateOfMusic, readMusic } from './edited-music'
import type { FindEncoder } from './encode'
import { share, untold, writeFinished } from './finished'
import { levelsOf } from './mastered'
import { listenTo, mixed } from './mix-under'
import type { RenderMethods, SpokenAbove } from './protocol'
import { asStereo, type Channels } from './sound'
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
        truePeakDbtp: Math.max(...samples.map((side) => truePeakDb(side, sampleRate))),
      }
    },

    async finishMusic({ music, target }, job) {
      const sampleRate = await rateOfMusic(music.file, job.signal)
      const sound = await editedMusic(music, music.edit?.targetSeconds ?? null, sampleRate, job.signal)
      const levels = target.loudnessLufs === null ? null : await levelsOf(sound.play(), sampleRate)
      return writeFinished({ ...sound, levels }, target, job, findEncoder)
    },

    async mixUnder({ music, above, under, target }, job) {
      const sampleRate = await rateOfMusic(music.file, job.signal)
      const heard = await listenTo(spoken(above, sampleRate, share(job, 0, LISTENING)), sampleRate)
      const seconds = under.leadSeconds + heard.levels.sampleCount / sampleRate + under.tailSeconds
      const sound = await editedMusic(music, seconds, sampleRate, job.signal)
      const mix = mixed(
        { levels: await levelsOf(sound.play(), sampleRate), play: sound.play },
        {
          heard,
          play: () => spoken(above, sampleRate, untold(job)),
          leadSamples: Math.round(under.leadSeconds * sampleRate),
        },
        under.duckDb,
      )
      return writeFinished({ ...sound, ...mix }, target, share(job, LISTENING, 1), findEncoder)
    },
  }
}

async function* spoken(above: SpokenAbove, sampleRate: number, job: Job): AsyncGenerator<Channels> {
  yield* above.kind === 'recording'
    ? stereoOf(mediaFileOfBlob(above.file), sampleRate, job)
    : asStereo(assembled(above.parts, 0, sampleRate, LINE_LUFS, job))
}
