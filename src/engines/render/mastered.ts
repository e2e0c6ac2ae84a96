import { applyGains, gainsTowards } from '@/engines/loudness/gain-curve'
import { createLevelMeter, type LevelTrack } from '@/engines/loudness/level-track'
import type { Channels } from './sound'

/** What lossy encoders add to peaks, they add above this. */
const TRUE_PEAK_DB = -1

/** The levels of a whole sound. */
export async function levelsOf(
  sound: AsyncIterable<Channels> | Iterable<Channels>,
  sampleRate: number,
  channelCount = 2,
): Promise<LevelTrack> {
  const meter = createLevelMeter(sampleRate, channelCount)
  for await (const piece of sound) meter.push(piece)
  return meter.finish()
}

/** A sound at a loudness, its true peaks below -1 dBTP, by the levels that were found before. */
export async function* mastered(
  sound: AsyncIterable<Channels> | Iterable<Channels>,
  levels: LevelTrack,
  loudnessLufs: number,
): AsyncGenerator<Channels> {
  const gains = gainsTowards(levels, { loudnessLufs, truePeakDb: TRUE_PEAK_DB })
  let at = 0
  for await (const piece of sound) {
    applyGains(piece, gains, at)
    at += piece[0]?.length ?? 0
    yield piece
  }
}
