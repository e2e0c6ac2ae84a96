const QUIETEST_DB = -120
/** What is less than a step of 16 bits is no sound: steady noise with nothing between its parts is steady all the same. */
const SOUND = -90 - QUIETEST_DB
/** Loud is what so many frames of 32 ms reach: fewer than a word has, more than a door that slams. */
const LOUD_FRAMES = 10
/** The quietest fifth of the frames is the floor. */
const FLOOR_PART = 0.2

/** How loud the loudest and the quietest of the last frames are, in whole decibels of full scale (RMS). */
export function createRecentLevels(frameCount: number) {
  const levels = new Uint8Array(frameCount)
  const framesAt = new Uint32Array(1 - QUIETEST_DB)
  let added = 0

  function loudest(): number {
    let frames = 0
    let level = framesAt.length - 1
    while (level > 0 && (frames += framesAt[level]!) < LOUD_FRAMES) level--
    return level
  }

  function floorBelow(loud: number): number {
    const sounding = framesAt.subarray(SOUND).reduce((sum, count) => sum + count, 0)
    let frames = 0
    let level = SOUND
    while (level < loud && (frames += framesAt[level]!) < FLOOR_PART * sounding) level++
    return level
  }

  return {
    add(frame: Float32Array): void {
      const place = added % frameCount
      if (added >= frameCount) framesAt[levels[place]!]!--
      levels[place] = levelDb(frame) - QUIETEST_DB
      framesAt[levels[place]!]!++
      added++
    },
    levels(): { loudDb: number; floorDb: number } {
      const loud = loudest()
      return { loudDb: loud + QUIETEST_DB, floorDb: floorBelow(loud) + QUIETEST_DB }
    },
  }
}

function levelDb(frame: Float32Array): number {
  let power = 0
  for (let i = 0; i < frame.length; i++) power += frame[i]! * frame[i]!
  const db = Math.round(10 * Math.log10(power / frame.length))
  return Math.min(0, Math.max(QUIETEST_DB, db))
}
