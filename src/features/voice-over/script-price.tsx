import { Skeleton } from '@/components/ui/skeleton'
import type { ToSpeak } from '@/domain/script/to-speak'
import { t } from '@/messages/voice-over'
import type { SpeechCost } from '@/stores/use-speech-cost'
import { speechCostText } from './speech-cost-text'
import type { ScriptViews } from './use-script-views'

type ScriptPriceProps = {
  views: ScriptViews
  due: ToSpeak
  balance: SpeechCost['balance']
  promisedCredits: number
  isBusy: boolean
}

/** What `Speak all` would take, and of how much. */
export function ScriptPrice({
  views: { connection, views, isRead, model },
  due,
  isBusy,
  ...credits
}: ScriptPriceProps) {
  if (!isRead || (model === null && due.requests > 0))
    return (
      <div className="min-w-60 flex-1">
        <Skeleton className="h-5 w-72 max-w-full" />
      </div>
    )
  const { headline, facts } = speechCostText(
    { connection, views, due },
    credits.balance,
    credits.promisedCredits,
  )
  return (
    <div className="min-w-60 flex-1">
      <p className="text-lg font-[550] tracking-[-0.01em] max-md:text-base">{headline}</p>
      {facts && <p className="mt-0.5 text-sm text-ink-2">{facts}</p>}
      {isBusy && <p className="mt-1.5 text-sm text-ink-2">{t('voiceOver.cost.after')}</p>}
      {connection && !isBusy && due.requests > 0 && (
        <p className="mt-1.5 text-sm text-ink-2">{t('voiceOver.cost.kept', { service: connection.name })}</p>
      )}
    </div>
  )
}
