import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { lineViews, type LineView } from '@/domain/script/line-views'
import type { Speaking } from '@/domain/script/spoken-as'
import { toSpeak, type Packing, type ToSpeak } from '@/domain/script/to-speak'
import { requestLimitsOf, speakingBy } from '@/services/speech-abilities'
import { voiceQueries, type SpeechModelOffer } from '@/services/voices'
import { DEVICE, type Connection } from '@/storage/connections'
import type { VoiceOver } from '@/storage/voice-overs'
import { voiceTakeQueries, type VoiceTake } from '@/storage/voice-takes'
import { useChosenService } from '@/stores/use-chosen-service'
import { wantedModelId } from './wanted-model'

export type ScriptViews = {
  connection: Connection | null
  /** Models of the service in use; none until it has told them. */
  models: SpeechModelOffer[]
  /** `null` until it is told; nothing can be asked of the service before. */
  model: SpeechModelOffer | null
  /** The service would not say what it can speak with. */
  offer: { error: Error | null; isAsking: boolean; askAgain: () => void }
  speaking: Speaking
  views: LineView<VoiceTake>[]
  /** Of lines that the script has no more, and of several lines that could not be told apart. */
  leftTakes: VoiceTake[]
  /** Keys that have a sound already, if only in one with others. */
  known: ReadonlySet<string>
  packing: Packing
  /** What `Speak all` would do. */
  due: ToSpeak
  /** Takes are read: what was spoken can be seen and heard, whether the service is there or not. */
  isRead: boolean
}

const NO_TAKES: VoiceTake[] = []
const NO_KEYS: ReadonlySet<string> = new Set()
const NO_MODELS: SpeechModelOffer[] = []

/** Each line of a script beside its takes, and what speaking it now would take at the service in use. */
export function useScriptViews(voiceOver: VoiceOver): ScriptViews {
  const { connection } = useChosenService()
  const offered = useQuery({ ...voiceQueries.of(connection), refetchOnReconnect: true })
  const { data: takes = NO_TAKES, isSuccess: isRead } = useQuery(voiceTakeQueries.ofVoiceOver(voiceOver.id))
  const models = offered.data?.models ?? NO_MODELS
  const wantedId = wantedModelId(voiceOver, takes, connection?.baseUrl ?? DEVICE)
  const model = models.find(({ id }) => id === wantedId) ?? models[0] ?? null
  const modelId = model?.id ?? wantedId
  const speaking = useMemo(() => speakingBy(connection, modelId), [connection, modelId])
  const { script, chosenTakes } = voiceOver
  const views = useMemo(
    () => lineViews(script, takes, chosenTakes, speaking),
    [script, takes, chosenTakes, speaking],
  )
  const leftTakes = useMemo(() => {
    const lineIds = new Set(script.lines.map(({ id }) => id))
    return takes.filter(({ lineId, together }) => !lineIds.has(lineId) && together?.state !== 'waiting')
  }, [script.lines, takes])
  const { data: cut = NO_KEYS } = useQuery(voiceTakeQueries.known())
  const known = useMemo(() => new Set([...cut, ...keysTogether(takes, 'waiting')]), [cut, takes])
  const packing = useMemo(
    () => ({ ...requestLimitsOf(connection), alone: new Set(keysTogether(takes, 'failed')) }),
    [connection, takes],
  )
  const due = useMemo(
    () => toSpeak(views, known, model?.costCredits ?? null, packing),
    [views, known, model, packing],
  )
  const offer = {
    error: offered.error,
    isAsking: offered.isFetching,
    askAgain: () => void offered.refetch(),
  }
  return { connection, models, model, offer, speaking, views, leftTakes, known, packing, due, isRead }
}

/** Of lines that came in one sound with others. */
function keysTogether(takes: readonly VoiceTake[], state: 'waiting' | 'failed'): string[] {
  const found = takes.flatMap(({ together }) => (together?.state === state ? together.parts : []))
  return found.map(({ key }) => key)
}
