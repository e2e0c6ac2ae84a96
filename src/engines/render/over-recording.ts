import { mediaFileOfBlob } from '@/engines/media/media-file'
import type { Job } from '@/lib/worker/messages'
import { assembled } from './assemble'
import { share, untold, type Finished } from './finished'
import { levelsOf } from './mastered'
import { listenTo, mixed } from './mix-under'
import type { RenderPart } from './protocol'
import { asStereo, type Channels } from './sound'
import { stereoOf } from './sound-of'

/** Every encoder takes this rate, and nobody hears what it leaves out of a higher one. */
const RATE = 48_000
/** So much quieter the recording is while someone speaks. */
const DUCK_DB = 12

/**
 * Lines over a recording of any length, which steps back while something is said and goes on to its own end. Both are read
 * twice, first to learn how loud they are: neither lies in memory.
 */
export async function overRecording(
  parts: readonly RenderPart[],
  leadSeconds: number,
  recording: Blob,
  loudnessLufs: number | null,
  job: Job,
): Promise<Finished> {
  const voice = (reading: Job) => asStereo(assembled(parts, leadSeconds, RATE, loudnessLufs, reading))
  const heard = await listenTo(voice(share(job, 0, 0.2)), RATE)
  const { sampleCount: leastSamples } = heard.levels
  const bed = (reading: Job) => atLeast(leastSamples, stereoOf(mediaFileOfBlob(recording), RATE, reading))
  const levels = await levelsOf(bed(share(job, 0.2, 1)), RATE)
  const mix = mixed(
    { levels, play: () => bed(untold(job)) },
    { heard, play: () => voice(untold(job)), leadSamples: 0 },
    DUCK_DB,
  )
  return { ...mix, sampleRate: RATE, sampleCount: levels.sampleCount }
}

/** With silence at its end, if it would end before. */
async function* atLeast(sampleCount: number, sound: AsyncIterable<Channels>): AsyncGenerator<Channels> {
  let rest = sampleCount
  for await (const piece of sound) {
    yield piece
    rest -= piece[0]?.length ?? 0
  }
  for (; rest > 0; rest -= RATE) {
    const length = Math.min(rest, RATE)
    yield [new Float32Array(length), new Float32Array(length)]
  }
}
