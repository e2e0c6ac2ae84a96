import { DEVICE, readConnection, type ServiceChoice } from '@/storage/connections'
import { addMusicTake, type MusicPlace } from '@/storage/music-takes'
import type { ComposeIntent, Variation } from '@/storage/music-jobs'
import type { AudioService, ComposeJob } from './audio-service'
import { chooseService } from './choose-service'
import { DEVICE_MUSIC_MODEL } from './compose-here'

/** One take of an intent, made and stored; resolves to its id. */
export async function composeVariation(
  intent: ComposeIntent,
  variation: Variation,
  job: Omit<ComposeJob, 'onComposed'>,
  serviceOf: (choice: ServiceChoice) => Promise<AudioService> = chooseService,
): Promise<string> {
  job.signal.throwIfAborted()
  const place = await placeOf(intent, variation)
  const service = await serviceOf(intent.service)
  let takeId = ''
  await service.compose(
    {
      intentId: variation.id,
      composition: { id: intent.compositionId, title: intent.title },
      request: intent.request,
      family: variation.family,
      modelId: intent.modelId,
      estimateCredits: intent.creditsPerTake,
    },
    { ...job, onComposed: async (sound) => void (takeId = (await addMusicTake(place, sound)).id) },
  )
  return takeId
}

async function placeOf(
  { compositionId, request, service, modelId }: ComposeIntent,
  { id }: Variation,
): Promise<MusicPlace> {
  const asked = { compositionId, variationId: id, request }
  if (service === DEVICE) return { ...asked, service: DEVICE, serviceName: '', modelId: DEVICE_MUSIC_MODEL }
  const connection = await readConnection(service)
  return { ...asked, service: connection?.baseUrl ?? '', serviceName: connection?.name ?? '', modelId }
}
