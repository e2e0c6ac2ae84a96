import { FACETS, type Facet, type SeedFamily } from '@/domain/score/seed-family'

/** One more than the largest: services take seeds of 31 bits. */
export const SEEDS = 2 ** 31

/** Other pieces for the same words: the next seeds, from `seed` on, that nothing was made of. */
export function newFamilies(seed: number, count: number, known: readonly SeedFamily[]): SeedFamily[] {
  const taken = new Set(known.filter((family) => isFirst(family)).map((family) => family.seed))
  const families: SeedFamily[] = []
  for (let next = seed; families.length < count; next++)
    if (!taken.has(next % SEEDS)) families.push({ seed: next % SEEDS })
  return families
}

/** The same piece with one facet drawn anew. */
export function withNew(facet: Facet, family: SeedFamily, known: readonly SeedFamily[]): SeedFamily {
  return { ...family, [facet]: lastDrawn([family, ...known], family.seed, [facet]) + 1 }
}

/** More of its kind: tempo, key, form and sound as they are, all else drawn anew. */
export function moreLike(family: SeedFamily, count: number, known: readonly SeedFamily[]): SeedFamily[] {
  const last = lastDrawn([family, ...known], family.seed, FACETS)
  return Array.from({ length: count }, (_, i) => {
    const drawn = last + 1 + i
    return { seed: family.seed, drums: drawn, melody: drawn, mood: drawn }
  })
}

function lastDrawn(families: readonly SeedFamily[], seed: number, facets: readonly Facet[]): number {
  const ofSeed = families.filter((family) => family.seed === seed)
  return Math.max(0, ...ofSeed.flatMap((family) => facets.map((facet) => family[facet] ?? 0)))
}

function isFirst(family: SeedFamily): boolean {
  return FACETS.every((facet) => (family[facet] ?? 0) === 0)
}
