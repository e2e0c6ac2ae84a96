import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { lineViews, type LineView } from '@/domain/script/line-views'
import type { Speaking } from '@/domain/script/spoken-as'
import { toSpeak, type ToSpeak } from '@/domain/script/to-speak'
import { speakingBy } from '@/services/speech-abilities'
import { voiceQueries, type SpeechModelOffer } from '@/services/voices'
import { DEVICE, type Connection } from '@/storage/connections'
import type { VoiceOver } from '@/storage/voice-overs'
import { voiceTakeQueries, type VoiceTake } from '@/storage/voice-takes'
import { useChosenService } from '@/stores/use-chosen-service'

export type ScriptViews = {
  connection: Connection | null
  /** Models of the service in use; none until it has told them. */
  models: SpeechModelOffer[]
  model: SpeechModelOffer | null
  /** The service would not say what it can speak with. */
  offerError: Error | null
  speaking: Speaking
  views: LineView<VoiceTake>[]
  /** What `Speak all` would do. */
  due: ToSpeak
  /** Takes are read, and the service is known. */
  isReady: boolean
}

const NO_TAKES: VoiceTake[] = []
const NO_KEYS: ReadonlySet<string> = new Set()
const NO_MODELS: SpeechModelOffer[] = []

/** Each line of a script beside its takes, and what speaking it now would take at the service in use. */
export function useScriptViews(voiceOver: VoiceOver): ScriptViews {
  const { connection } = useChosenService()
  const offer = useQuery(voiceQueries.of(connection))
  const takes = useQuery(voiceTakeQueries.ofVoiceOver(voiceOver.id))
  const models = offer.data?.models ?? NO_MODELS
  const chosenId = voiceOver.models[connection?.baseUrl ?? DEVICE]
  const model = models.find(({ id }) => id === chosenId) ?? models[0] ?? null
  const speaking = useMemo(() => speakingBy(connection, model?.id ?? ''), [connection, model?.id])
  const { script, chosenTakes } = voiceOver
  const views = useMemo(
    () => lineViews(script, takes.data ?? NO_TAKES, chosenTakes, speaking),
    [script, takes.data, chosenTakes, speaking],
  )
  const { data: known = NO_KEYS } = useQuery(voiceTakeQueries.known())
  const due = useMemo(() => toSpeak(views, known, model?.costCredits ?? null), [views, known, model])
  const isReady = takes.data !== undefined && model !== null
  return { connection, models, model, offerError: offer.error, speaking, views, due, isReady }
}
