import { joinSamples } from '@/domain/audio/pcm'
import { createRecentLevels } from './recent-levels'
import { FRAME_SAMPLES } from './speech-probability'

/** A moment is raised by what is heard up to a minute before it and eight seconds after it. */
const FRAMES_BEHIND = 1875
const FRAMES_AHEAD = 250
/** A recording that is louder stays as it is, to the bit; quieter ones are brought to where most recordings are. */
const QUIET_DB = -30
const RAISED_TO_DB = -18
const MOST_GAIN_DB = 40
/** Words rise farther above what is between them; steady noise does not rise at all, and is not raised. */
const LEAST_RANGE_DB = 6

export type Leveller = {
  /** Takes 16 kHz mono; returns what can be levelled by now, eight seconds behind. */
  push(samples: Float32Array): Float32Array
  flush(): Float32Array
}

/**
 * Raises quiet recordings to where Silero hears them: it misses whole phrases from about 50 dB below full scale on. The gain
 * changes slowly and before the sound does; it does not depend on how the sound arrived.
 */
export function createLeveller(): Leveller {
  const recent = createRecentLevels(FRAMES_BEHIND + FRAMES_AHEAD)
  /** Frames whose next eight seconds are not known yet. */
  const waiting: Float32Array<ArrayBuffer>[] = []
  let frame = new Float32Array(FRAME_SAMPLES)
  let frameSamples = 0
  let isRaised = false
  let gain: number | undefined

  function nextGain(): number {
    const { loudDb, floorDb } = recent.levels()
    const hasWords = loudDb - floorDb >= LEAST_RANGE_DB
    // A gain is given up gradually: a sudden fall of the level takes Silero seconds to get used to.
    isRaised = hasWords && loudDb < (isRaised ? RAISED_TO_DB : QUIET_DB)
    return isRaised ? 10 ** (Math.min(MOST_GAIN_DB, RAISED_TO_DB - loudDb) / 20) : 1
  }

  function levelNext(): Float32Array<ArrayBuffer> {
    const next = waiting.shift()!
    const target = nextGain()
    amplify(next, gain ?? target, target)
    gain = target
    return next
  }

  return {
    push(samples) {
      const levelled: Float32Array<ArrayBuffer>[] = []
      for (let offset = 0; offset < samples.length;) {
        const taken = samples.subarray(offset, offset + FRAME_SAMPLES - frameSamples)
        frame.set(taken, frameSamples)
        frameSamples += taken.length
        offset += taken.length
        if (frameSamples < FRAME_SAMPLES) break
        recent.add(frame)
        waiting.push(frame)
        frame = new Float32Array(FRAME_SAMPLES)
        frameSamples = 0
        if (waiting.length > FRAMES_AHEAD) levelled.push(levelNext())
      }
      return joinSamples(levelled)
    },
    flush() {
      waiting.push(frame.subarray(0, frameSamples))
      return joinSamples(Array.from({ length: waiting.length }, levelNext))
    },
  }
}

/** From one gain to the other in a straight line. */
function amplify(frame: Float32Array, from: number, to: number): void {
  if (from === 1 && to === 1) return
  const step = (to - from) / FRAME_SAMPLES
  for (let i = 0; i < frame.length; i++) frame[i]! *= from + step * (i + 1)
}
