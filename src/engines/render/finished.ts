import { loudnessOfSteps } from '@/engines/loudness/integrated-loudness'
import type { LevelTrack } from '@/engines/loudness/level-track'
import { ceilingOf } from '@/engines/media/ceiling'
import type { Job } from '@/lib/worker/messages'
import { encode, type FindEncoder } from './encode'
import { mastered } from './mastered'
import type { RenderedFile, RenderTarget } from './protocol'
import type { Channels } from './sound'

/** Left and right, ready to be written; with `levels` its true peaks are kept below a ceiling. */
export type Finished = {
  sampleRate: number
  sampleCount: number
  levels: LevelTrack | null
  play: () => AsyncIterable<Channels> | Iterable<Channels>
}

/** A file of it, at the loudness asked for, or as loud as it is. */
export function writeFinished(
  { play, levels, sampleRate, sampleCount }: Finished,
  target: RenderTarget,
  job: Job,
  findEncoder: FindEncoder,
): Promise<RenderedFile> {
  const sound = levels ? mastered(play(), levels, loudnessTarget(levels, target)) : play()
  return encode(watched(sound, sampleCount, job), { sampleRate, channelCount: 2 }, target, findEncoder)
}

function loudnessTarget({ energies, sampleRate }: LevelTrack, { loudnessLufs, format }: RenderTarget) {
  return {
    loudnessLufs: loudnessLufs ?? loudnessOfSteps(energies, sampleRate),
    truePeakDb: ceilingOf(format),
  }
}

/** A stretch of the work of a job, whose progress is told as its share of the whole. */
export function share({ signal, onProgress }: Job, from: number, to: number): Job {
  return { signal, onProgress: (fraction) => onProgress(from + fraction * (to - from)) }
}

/** The same work once more, of which nobody need be told. */
export const untold = ({ signal }: Job): Job => ({ signal, onProgress: () => {} })

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
