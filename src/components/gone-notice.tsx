import { clsx } from 'clsx'
import { t } from '@/messages/translate'
import { Button } from './ui/button'

type GoneNoticeProps = { isGone: boolean; onKeep: () => void; className: string }

/** Says that another tab deleted what is open here, and offers to have it back. */
export function GoneNotice({ isGone, onKeep, className }: GoneNoticeProps) {
  if (!isGone) return null
  return (
    <div
      role="alert"
      className={clsx(
        'flex flex-wrap items-center justify-between gap-x-4 gap-y-3 rounded-xl border bg-raised py-3 pr-3 pl-5 max-md:pl-4',
        className,
      )}
    >
      <p className="min-w-60 flex-1">
        <span className="font-semibold">{t('ui.gone')}</span> {t('ui.gone.do')}
      </p>
      <Button onClick={onKeep}>{t('ui.gone.keep')}</Button>
    </div>
  )
}
