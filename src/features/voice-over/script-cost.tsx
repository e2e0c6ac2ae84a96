import { clsx } from 'clsx'
import { AudioLines } from 'lucide-react'
import { useMemo } from 'react'
import { CostNotice, costObstacle, type CostObstacle } from '@/components/cost-obstacle'
import { Button } from '@/components/ui/button'
import { toSpeak, type ToSpeak } from '@/domain/script/to-speak'
import { t } from '@/messages/voice-over'
import { DEVICE } from '@/storage/connections'
import type { VoiceOver } from '@/storage/voice-overs'
import { useService } from '@/stores/service-store'
import { isSpeaking, pendingLines, waitingLines, type SpeakJob } from '@/stores/speak-store'
import { useSpeechCost, type SpeechCost } from '@/stores/use-speech-cost'
import { OfferNotice } from './offer-notice'
import { ScriptPrice } from './script-price'
import { scriptProblem } from './script-problem'
import { SpeakOutcome } from './speak-outcome'
import { SpeakProgress } from './speak-progress'
import { underWay } from './under-way'
import type { SpeakLines } from './use-speak-lines'
import type { ScriptViews } from './use-script-views'

type ScriptCostProps = {
  voiceOver: VoiceOver
  views: ScriptViews
  job: SpeakJob | undefined
  onSpeak: SpeakLines
}

/** What speaking the script as it is now costs, always in sight; the button beside it; and how far it is. */
export function ScriptCost({ voiceOver, views, job, onSpeak }: ScriptCostProps) {
  const { connection, offer } = views
  const isBusy = isSpeaking(job)
  const due = useDueBeside(views, job)
  const promisedCredits = promisedOf(views, job)
  const cost = useSpeechCost(due.costCredits === null ? null : due.costCredits + promisedCredits)
  const isPaid = connection !== null && due.requests > 0
  const obstacle = isPaid ? speechObstacle(cost) : null
  const away = isPaid && offer.error !== null ? { connection, error: offer.error, offer } : null
  return (
    <section
      aria-label={t('cost.region')}
      className="rounded-xl border bg-raised p-5 max-md:p-4 [&_p]:text-pretty"
    >
      {job && isBusy && <SpeakProgress job={job} views={views} balance={cost.balance} />}
      {(!isBusy || due.lineIds.length > 0) && (
        <div className={clsx(isBusy && 'mt-4 border-t pt-4')}>
          {away ? (
            <OfferNotice {...away} />
          ) : (
            <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
              <ScriptPrice
                views={views}
                due={due}
                balance={cost.balance}
                promisedCredits={promisedCredits}
                isBusy={isBusy}
              />
              <Actions
                voiceOver={voiceOver}
                views={views}
                due={due}
                obstacle={obstacle}
                isBusy={isBusy}
                onSpeak={onSpeak}
              />
            </div>
          )}
        </div>
      )}
      {isPaid && !away && <CostNotice obstacle={obstacle} budget={cost.budget} />}
      {job && !isBusy && (
        <SpeakOutcome
          job={job}
          views={views.views}
          goOnCredits={connection && views.due.costCredits}
          onGoOn={() => onSpeak(views.due.lineIds, false, views.due.packs)}
        />
      )}
    </section>
  )
}

/** What `Speak all` would do, beside what is being done already. */
function useDueBeside(
  { views, known, model, due, packing }: ScriptViews,
  job: SpeakJob | undefined,
): ToSpeak {
  return useMemo(() => {
    const pending = pendingLines(job)
    if (pending.size === 0) return due
    const others = views.filter(({ line }) => !pending.has(line.id))
    return toSpeak(others, known, model?.costCredits ?? null, packing)
  }, [views, known, model, due, packing, job])
}

/** What lines that are being spoken at the service in use have still to take of its balance. */
function promisedOf({ connection, known }: ScriptViews, job: SpeakJob | undefined): number {
  if (!job || !isSpeaking(job)) return 0
  const lines = waitingLines(job).filter(({ service }) => service === connection?.id)
  return underWay(lines, known).costCredits ?? 0
}

/** Why speaking cannot be paid; the same words beside `Speak all` and beside a line. */
export function speechObstacle(cost: SpeechCost): CostObstacle | null {
  return costObstacle(cost, {
    notEnough: 'voiceOver.cost.notEnough.do',
    blocked: 'voiceOver.cost.blocked.do',
  })
}

type ActionsProps = Omit<ScriptCostProps, 'job'> & {
  due: ToSpeak
  obstacle: CostObstacle | null
  isBusy: boolean
}

function Actions({ voiceOver, views, due, obstacle, onSpeak, isBusy }: ActionsProps) {
  const { connection, model, isRead } = views
  const choose = useService((store) => store.choose)
  const isBad = scriptProblem(voiceOver.script)?.isFinal ?? false
  // What was said before needs no service.
  const isReady = isRead && (model !== null || due.requests === 0)
  return (
    <div className="flex flex-wrap gap-2">
      {!obstacle?.isFinal && (
        <Button
          look="primary"
          disabled={!isReady || isBad || due.lineIds.length === 0}
          onClick={() => onSpeak(due.lineIds, false, due.packs)}
        >
          <AudioLines aria-hidden /> {t('voiceOver.cost.speakAll')}
        </Button>
      )}
      {obstacle?.action}
      {connection && !isBusy && due.requests > 0 && (
        <Button onClick={() => choose(DEVICE)}>{t('voiceOver.cost.onDevice')}</Button>
      )}
    </div>
  )
}
