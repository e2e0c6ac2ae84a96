import { transcriptionCostCredits } from '@/domain/credits/estimate'
import { t } from '@/messages/translate'
import { estimateTranscription } from '@/services/balance'
import type { Connection } from '@/storage/connections'

/** What the words of a take of this length will cost; at a service nothing is sent before a person agrees to it. */
export function takeCostText(
  connection: Pick<Connection, 'name' | 'balancePath'> | null,
  seconds: number,
): string {
  if (!connection) return t('cost.free', { count: transcriptionCostCredits(seconds) })
  const service = connection.name
  const count = estimateTranscription(connection, seconds)
  if (count === null) return t('take.cost.unknown', { service })
  return t('transcribe.queue.about', { count, service })
}
