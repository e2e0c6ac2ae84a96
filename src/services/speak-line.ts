import type { SpokenAs } from '@/domain/script/spoken-as'
import { DEVICE, readConnection, type ServiceChoice } from '@/storage/connections'
import { paidRequestsOf } from '@/storage/paid-requests'
import { addTake, reuseTake, timeTake, type TakePlace } from '@/storage/voice-takes'
import type { AudioService } from './audio-service'
import { chooseService } from './choose-service'

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
      intentId: await speechIntentId(input),
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

/**
 * One and the same for the same line said in the same way, so that nothing is paid for twice whatever happens to the tab;
 * another once that was answered, for a person who wants it anew.
 */
export async function speechIntentId({ voiceOverId, lineId, key }: SpeakLineInput): Promise<string> {
  const base = `speech:${voiceOverId}:${lineId}:${await shortened(key)}`
  for (let nth = 1; ; nth++) {
    const id = nth === 1 ? base : `${base}:${nth}`
    const requests = await paidRequestsOf(id)
    if (!requests.some(({ state }) => state === 'answered')) return id
  }
}

async function placeOf({ voiceOverId, lineId, key, spokenAs, service }: SpeakLineInput): Promise<TakePlace> {
  const serviceName = service === DEVICE ? '' : ((await readConnection(service))?.name ?? '')
  return { voiceOverId, lineId, key, spokenAs, serviceName }
}

/** The first 96 bits of its SHA-256, in hexadecimal: a request's id has room for 255 characters. */
async function shortened(key: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key))
  return [...new Uint8Array(digest, 0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
