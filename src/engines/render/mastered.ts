import { applyGains, gainsTowards } from '@/engines/loudness/gain-curve'
import { createLevelMeter, type LevelTrack } from '@/engines/loudness/level-track'
import type { LoudnessTarget } from '@/engines/loudness/normalise'
import type { Channels } from './sound'

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

/** A sound at a loudness, its true peaks below a ceiling, by the levels that were found before. */
export async function* mastered(
  sound: AsyncIterable<Channels> | Iterable<Channels>,
  levels: LevelTrack,
  target: LoudnessTarget,
): AsyncGenerator<Channels> {
  const gains = gainsTowards(levels, target)
  let at = 0
  for await (const piece of sound) {
    applyGains(piece, gains, at)
    at += piece[0]?.length ?? 0
    yield piece
  }
}
