/** What can be drawn anew while the rest stays as it was. */
export const FACETS = ['drums', 'melody', 'mood'] as const
export type Facet = (typeof FACETS)[number]

/** A piece of music by its numbers: pieces of one `seed` are a family, told apart by how often a facet was drawn anew. */
export type SeedFamily = { seed: number } & Partial<Record<Facet, number>>
