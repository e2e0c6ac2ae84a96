import { CircleSlash, TriangleAlert, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { maybeChargedText } from '@/components/maybe-charged-text'
import { TryAgain, withPrice } from '@/components/try-again'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { failureText } from '@/messages/failures'
import { t } from '@/messages/voice-over'
import { useSpeak, waitingLines, type SpeakJob } from '@/stores/speak-store'
import { useChosenService } from '@/stores/use-chosen-service'
import { lineProgress } from './line-progress'
import type { ScriptViews } from './use-script-views'

type SpeakOutcomeProps = {
  job: SpeakJob
  views: ScriptViews['views']
  /** `null`: not known. */
  goOnCredits: number | null
  onGoOn: () => void
}

/** How it ended, where there is more to say than the lines themselves: what was kept, and what to do. */
export function SpeakOutcome(props: SpeakOutcomeProps) {
  const { job } = props
  const outcome = useOutcome(props)
  const dismiss = useSpeak((store) => store.dismiss)
  if (!outcome) return null
  const isQuiet = job.state.status === 'cancelled' || job.state.status === 'elsewhere'
  const Icon = isQuiet ? CircleSlash : TriangleAlert
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-3 border-t pt-4">
      <Icon className={isQuiet ? 'text-ink-3' : 'text-doubt'} aria-hidden />
      <output className="min-w-80 flex-1 max-sm:min-w-48">
        <span className="block font-semibold">{outcome.title}</span>
        <span className="block text-sm text-pretty text-ink-2">{outcome.text}</span>
      </output>
      <div className="flex flex-wrap items-center gap-2">
        {outcome.actions}
        <IconButton label={t('ui.dismiss')} onClick={() => dismiss(job.intent.voiceOverId)}>
          <X aria-hidden />
        </IconButton>
      </div>
    </div>
  )
}

type Outcome = { title: string; text: string; actions: ReactNode }

function useOutcome({ job, views, goOnCredits, onGoOn }: SpeakOutcomeProps): Outcome | null {
  const { connection, checkBalance } = useChosenService()
  const { sendAgain, leave } = useSpeak()
  const { intent, state, doneLineIds } = job
  const kept =
    doneLineIds.length > 0
      ? t('voiceOver.stopped.kept', { count: doneLineIds.length })
      : t('voiceOver.stopped.none')
  const check = connection && <Button onClick={() => void checkBalance()}>{t('balance.check')}</Button>
  switch (state.status) {
    case 'cancelled':
      return {
        title: t('voiceOver.stopped'),
        text: kept,
        actions: <Button onClick={onGoOn}>{t('voiceOver.goOn')}</Button>,
      }
    case 'elsewhere':
      return { title: t('voiceOver.elsewhere'), text: t('voiceOver.elsewhere.text'), actions: null }
    case 'failed': {
      const { title, text } = failureText(state.errorName)
      return {
        title,
        text: `${text} ${kept}`,
        actions: (
          <>
            {state.errorName === 'OutOfCreditsError' && check}
            <TryAgain
              retryAt={state.retryAt}
              price={state.errorName === 'UnkeptReplyError' ? null : priceText(goOnCredits)}
              onTry={onGoOn}
            />
          </>
        ),
      }
    }
    case 'uncertain':
      return {
        ...maybeChargedText(t('voiceOver.uncertain.text', { service: connection?.name ?? '' }), state),
        actions: (
          <>
            {check}
            <Button onClick={() => void sendAgain(intent.voiceOverId)}>
              {withPrice(
                t('recording.sendAgain'),
                priceText(waitingLines(job)[0]?.creditsPerRequest ?? null),
              )}
            </Button>
            <Button onClick={() => void leave(intent.voiceOverId)}>{t('recording.leave')}</Button>
          </>
        ),
      }
    case 'done': {
      const count = views.filter(({ line, key }) => lineProgress(line.id, key, job)?.kind === 'failed').length
      if (count === 0) return null
      return {
        title: t('voiceOver.failed.lines', { count }),
        text: t('voiceOver.failed.lines.do'),
        actions: null,
      }
    }
    default:
      return null
  }
}

function priceText(credits: number | null): string | null {
  return credits ? t('cost.about', { count: credits }) : null
}
