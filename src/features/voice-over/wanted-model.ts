import type { VoiceOver } from '@/storage/voice-overs'
import type { VoiceTake } from '@/storage/voice-takes'

/**
 * The model chosen for a service, else the one that spoke there last, so that lines keep their takes while the service is
 * away; empty where none has. `takes`: newest first.
 */
export function wantedModelId(
  { models }: Pick<VoiceOver, 'models'>,
  takes: readonly { spokenAs: Pick<VoiceTake['spokenAs'], 'service' | 'modelId'> }[],
  service: string,
): string {
  const last = takes.find(({ spokenAs }) => spokenAs.service === service)
  return models[service] ?? last?.spokenAs.modelId ?? ''
}
