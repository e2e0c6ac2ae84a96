import { compositionTitle } from '@/components/composition-title'
import type { MusicRequest } from '@/domain/music/brief'
import { moreLike, newFamilies, withNew } from '@/domain/music/families'
import type { Facet, SeedFamily } from '@/domain/score/seed-family'
import { DEVICE_MUSIC_MODEL } from '@/services/compose-here'
import { DEVICE } from '@/storage/connections'
import type { Composition } from '@/storage/compositions'
import type { ComposeIntent } from '@/storage/music-jobs'
import type { MusicTake } from '@/storage/music-takes'
import { isComposing, useCompose } from '@/stores/compose-store'
import type { MusicOffer } from './use-music-offer'

/** How many are made of one that pleased. */
const MORE_OF_A_KIND = 2

export type MakeVariations = {
  /** Nothing is being made of this composition, and nothing waits for an answer. */
  canMake: boolean
  compose: () => void
  /** These go on from a take that has its numbers, on this device, for free. */
  moreLike: (take: MusicTake) => void
  changeOnly: (facet: Facet, take: MusicTake) => void
  atLength: (seconds: number, take: MusicTake) => void
}

/** Asks for takes of a composition; what was made before is not made a second time. */
export function useMakeVariations(
  composition: Composition,
  takes: readonly MusicTake[],
  offer: MusicOffer,
): MakeVariations {
  const job = useCompose((store) => store.jobs[composition.id])
  const start = useCompose((store) => store.compose)
  const known = (request: MusicRequest) => familiesOf(takes, request)
  const here = (request: MusicRequest, families: SeedFamily[]) =>
    void start({ ...intentHere(composition, request), variations: variationsOf(families) })
  return {
    canMake: !isComposing(job) && job?.state.status !== 'uncertain',
    compose() {
      const intent = intentOf(composition, offer)
      if (!intent) return
      const families = newFamilies(composition.seed, offer.count, known(intent.request))
      void start({ ...intent, variations: variationsOf(families) })
    },
    moreLike: ({ request, family }) =>
      family && here(request, moreLike(family, MORE_OF_A_KIND, known(request))),
    changeOnly: (facet, { request, family }) =>
      family && here(request, [withNew(facet, family, known(request))]),
    atLength: (seconds, { request, family }) => family && here({ ...request, seconds }, [family]),
  }
}

type Intent = Omit<ComposeIntent, 'variations'>

/** At the service in use, at the price that is shown; `null` until that is known. */
export function intentOf(composition: Composition, { connection, cost }: MusicOffer): Intent | null {
  if (!cost.models) return null
  if (!connection) return intentHere(composition, composition.request)
  const { id: compositionId, request } = composition
  return {
    compositionId,
    title: compositionTitle(composition),
    request: { ...request, seconds: Math.round(request.seconds), isLoop: false },
    service: connection.id,
    modelId: cost.modelId,
    creditsPerTake: cost.creditsPerTake,
  }
}

export function variationsOf(families: readonly SeedFamily[]) {
  return families.map((family) => ({ id: crypto.randomUUID(), family }))
}

function intentHere(composition: Composition, request: MusicRequest): Intent {
  return {
    compositionId: composition.id,
    title: compositionTitle(composition),
    request,
    service: DEVICE,
    modelId: DEVICE_MUSIC_MODEL,
    creditsPerTake: 0,
  }
}

/** Of takes that were made of the same words, at the same length. */
function familiesOf(takes: readonly MusicTake[], request: MusicRequest): SeedFamily[] {
  const isSame = (other: MusicRequest) =>
    other.prompt === request.prompt && other.seconds === request.seconds && other.isLoop === request.isLoop
  return takes.flatMap((take) => (take.family && isSame(take.request) ? [take.family] : []))
}
