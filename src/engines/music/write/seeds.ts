import { createRandom, type Random } from '@/domain/score/random'
import type { Facet, SeedFamily } from '@/domain/score/seed-family'

export type Streams = Record<Facet | 'frame' | 'performance', (purpose: string) => Random>

/** A seed means other music in another style, and the same where only the other words of a prompt change. */
export function streamsOf(family: SeedFamily, style: string): Streams {
  const stream =
    (name: string, drawn = 0) =>
    (purpose: string) =>
      createRandom(family.seed, style, name, drawn, purpose)
  return {
    frame: stream('frame'),
    performance: stream('performance'),
    drums: stream('drums', family.drums),
    melody: stream('melody', family.melody),
    mood: stream('mood', family.mood),
  }
}
