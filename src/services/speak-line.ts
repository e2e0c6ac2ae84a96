import type { SpokenAs } from '@/domain/script/spoken-as'
import { DEVICE, readConnection, type ServiceChoice } from '@/storage/connections'
import { addTake, reuseTake, timeTake, type TakePlace } from '@/storage/voice-takes'
import type { AudioService } from './audio-service'
import { chooseService } from './choose-service'
import { speechIntentOf } from './speech-intent'

export type SpeakLineInput = {
  voiceOverId: string
  title: string
  lineId: string
  key: string
  spokenAs: SpokenAs
  service: ServiceChoice
  estimateCredits: number | null
  /** Also if it has been said before. */
  isAgain: boolean
}

export type SpeakLineJob = {
  signal: AbortSignal
  onLoading: (fraction: number) => void
  onProgress: (fraction: number) => void
  onHold: (againInSeconds: number | null) => void
}

/** A new take of a line. What was said before, in whatever script, is taken from there, and costs nothing. */
export async function speakLine(
  input: SpeakLineInput,
  { signal, onLoading, onProgress, onHold }: SpeakLineJob,
  serviceOf: (choice: ServiceChoice) => Promise<AudioService> = chooseService,
): Promise<void> {
  signal.throwIfAborted()
  const place = await placeOf(input)
  if (!input.isAgain && (await reuseTake(place))) return
  const service = await serviceOf(input.service)
  const { voiceOverId, title, spokenAs, estimateCredits } = input
  let takeId = ''
  await service.speak(
    {
      ...(await speechIntentOf(voiceOverId, [input])),
      voiceOver: { id: voiceOverId, title },
      spokenAs,
      estimateCredits,
    },
    {
      signal,
      onLoading,
      onProgress,
      onHold,
      onSpoken: async (sound) => void (takeId = (await addTake(place, sound)).id),
      onWords: (words, timing) => timeTake(takeId, words, timing),
    },
  )
}

async function placeOf({ voiceOverId, lineId, key, spokenAs, service }: SpeakLineInput): Promise<TakePlace> {
  const serviceName = service === DEVICE ? '' : ((await readConnection(service))?.name ?? '')
  return { voiceOverId, lineId, key, spokenAs, serviceName }
}
