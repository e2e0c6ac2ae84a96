import type { Brief, Era } from '@/engines/music/brief/brief'
import type { Mix, Style } from '@/engines/music/styles/style'

/** What the machines of a time let through, Hz. */
const TOPS_HZ: Partial<Record<Era, number>> = {
  early: 4800,
  sixties: 8500,
  seventies: 11_000,
  nineties: 13_000,
}

/** The style's mix as the era had it; a melody under a voice steps back. */
export function mixOf({ mix }: Style, { era, isBackground }: Brief): Mix {
  const topHz = Math.min(mix.topHz ?? Infinity, (era && TOPS_HZ[era]) ?? Infinity)
  const lead = (mix.levelsDb.lead ?? 0) - (isBackground ? 3 : 0)
  const isWashed = era === 'eighties'
  return {
    ...mix,
    levelsDb: { ...mix.levelsDb, lead, effects: mix.levelsDb.effects ?? -26 },
    reverbSeconds: mix.reverbSeconds * (isWashed ? 1.25 : 1),
    ...(isWashed && { chorus: { chords: 0.4, pad: 0.5, arp: 0.3, ...mix.chorus } }),
    ...(Number.isFinite(topHz) && { topHz }),
  }
}
