import { t } from '@/messages/translate'
import { notify } from './ui/toast'

/** Two tabs do not work on one recording: work that is not begun for that (`false`) is told of. */
export async function orTell(began: Promise<boolean>): Promise<void> {
  if (!(await began)) notify({ title: t('job.elsewhere'), text: t('job.elsewhere.text') })
}
