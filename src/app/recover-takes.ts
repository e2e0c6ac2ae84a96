import { notify } from '@/components/ui/toast'
import { spoken } from '@/components/when'
import { failureText } from '@/messages/failures'
import { t } from '@/messages/translate'
import { keepLeftOverTakes } from '@/services/keep-take'
import { router } from './router'

/** Takes that were cut off with their page become recordings; a notice leads to them. */
export async function recoverTakes(): Promise<void> {
  const now = new Date()
  const titleOf = (startedAt: number) => t('take.title', { when: spoken(new Date(startedAt), now) })
  try {
    for (const { id } of await keepLeftOverTakes(titleOf)) tell(id)
  } catch (error) {
    // They stay where they are for the next page.
    notify(failureText(error instanceof Error ? error.name : 'Error'))
  }
}

function tell(recordingId: string): void {
  const run = () => void router.navigate({ to: '/recordings/$recordingId', params: { recordingId } })
  notify({ title: t('take.recovered'), action: { label: t('take.recovered.open'), run } })
}
