import { applyGains, gainsTowards } from '@/engines/loudness/gain-curve'
import { createLevelMeter, type LevelTrack } from '@/engines/loudness/level-track'
import { LOSSY_TRUE_PEAK_DB, type LoudnessTarget } from '@/engines/loudness/normalise'
import type { RenderFormat } from './protocol'
import type { Channels } from './sound'

const TRUE_PEAK_DB: Record<RenderFormat, number> = {
  wav: -1,
  flac: -1,
  mp3: LOSSY_TRUE_PEAK_DB,
  m4a: LOSSY_TRUE_PEAK_DB,
  opus: LOSSY_TRUE_PEAK_DB,
}

/** What true peaks are kept below in a file of this format. */
export function ceilingOf(format: RenderFormat): number {
  return TRUE_PEAK_DB[format]
}

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
