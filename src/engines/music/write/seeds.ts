import { createRandom, type Random } from '@/domain/score/random'

/** What can be drawn anew while the rest stays as it was. */
type Facet = 'drums' | 'melody' | 'mood'

/** A piece of music by its numbers: pieces of one `seed` are a family, told apart by how often a facet was drawn anew. */
export type SeedFamily = { seed: number } & Partial<Record<Facet, number>>

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
