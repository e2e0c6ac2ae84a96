import { clsx } from 'clsx'
import { failureText } from '@/messages/failures'
import { t } from '@/messages/translate'

/** Says that the last changes are not stored, and why, while that is so. */
export function SaveFailure({ errorName, className }: { errorName: string | null; className: string }) {
  if (errorName === null) return null
  const { title, text } = failureText(errorName)
  return (
    <p role="alert" className={clsx('rounded-xl border bg-raised px-5 py-3', className)}>
      <span className="font-semibold">{t('ui.saveFailed', { why: title })}.</span> {text}
    </p>
  )
}
