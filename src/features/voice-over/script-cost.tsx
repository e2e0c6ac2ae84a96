import { AudioLines } from 'lucide-react'
import { CostNotice, costObstacle, type CostObstacle } from '@/components/cost-obstacle'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import { failureText } from '@/messages/failures'
import { t } from '@/messages/voice-over'
import { DEVICE } from '@/storage/connections'
import type { VoiceOver } from '@/storage/voice-overs'
import { useService } from '@/stores/service-store'
import { isSpeaking, type SpeakJob } from '@/stores/speak-store'
import { useSpeechCost, type SpeechCost } from '@/stores/use-speech-cost'
import { scriptProblem } from './script-problem'
import { SpeakOutcome } from './speak-outcome'
import { SpeakProgress } from './speak-progress'
import { speechCostText } from './speech-cost-text'
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
  const { due, connection } = views
  const cost = useSpeechCost(due.costCredits)
  const isPaid = connection !== null && due.requests > 0
  const obstacle = isPaid ? speechObstacle(cost) : null
  return (
    <section
      aria-label={t('cost.region')}
      className="rounded-xl border bg-raised p-5 max-md:p-4 [&_p]:text-pretty"
    >
      {job && isSpeaking(job) ? (
        <SpeakProgress job={job} />
      ) : (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
          <Price views={views} cost={cost} />
          <Actions voiceOver={voiceOver} views={views} obstacle={obstacle} onSpeak={onSpeak} />
        </div>
      )}
      {isPaid && !isSpeaking(job) && <CostNotice obstacle={obstacle} budget={cost.budget} />}
      {job && !isSpeaking(job) && (
        <SpeakOutcome job={job} views={views.views} onGoOn={() => onSpeak(due.lineIds)} />
      )}
    </section>
  )
}

/** Why speaking cannot be paid; the same words beside `Speak all` and beside a line. */
export function speechObstacle(cost: SpeechCost): CostObstacle | null {
  return costObstacle(cost, {
    notEnough: 'voiceOver.cost.notEnough.do',
    blocked: 'voiceOver.cost.blocked.do',
  })
}

function Price({ views, cost }: { views: ScriptViews; cost: SpeechCost }) {
  const { connection, due, isReady, offerError } = views
  if (offerError) {
    const { text } = failureText(offerError.name)
    return (
      <div className="min-w-60 flex-1">
        <p className="font-[550]">{t('voiceOver.cost.offer.failed')}</p>
        <p className="text-sm text-ink-2">{text}</p>
      </div>
    )
  }
  if (!isReady)
    return (
      <div className="min-w-60 flex-1">
        <Skeleton className="h-5 w-72 max-w-full" />
      </div>
    )
  const { headline, facts } = speechCostText(views, cost.balance)
  return (
    <div className="min-w-60 flex-1">
      <p className="text-lg font-[550] tracking-[-0.01em] max-md:text-base">{headline}</p>
      {facts && <p className="mt-0.5 text-sm text-ink-2">{facts}</p>}
      {connection && due.requests > 0 && (
        <p className="mt-1.5 text-sm text-ink-2">{t('voiceOver.cost.kept', { service: connection.name })}</p>
      )}
    </div>
  )
}

type ActionsProps = Omit<ScriptCostProps, 'job'> & { obstacle: CostObstacle | null }

function Actions({ voiceOver, views, obstacle, onSpeak }: ActionsProps) {
  const choose = useService((store) => store.choose)
  const { due, connection, isReady } = views
  const isBad = scriptProblem(voiceOver.script)?.isFinal ?? false
  return (
    <div className="flex flex-wrap gap-2">
      {!obstacle?.isFinal && (
        <Button
          look="primary"
          disabled={!isReady || isBad || due.lineIds.length === 0}
          onClick={() => onSpeak(due.lineIds)}
        >
          <AudioLines aria-hidden /> {t('voiceOver.cost.speakAll')}
        </Button>
      )}
      {obstacle?.action}
      {connection && due.requests > 0 && (
        <Button onClick={() => choose(DEVICE)}>{t('voiceOver.cost.onDevice')}</Button>
      )}
    </div>
  )
}
