import { clsx } from 'clsx'
import { TriangleAlert } from 'lucide-react'
import { Popover } from '@/components/ui/popover'
import { Button } from '@/components/ui/button'
import { clock } from '@/domain/audio/time'
import { failureText } from '@/messages/failures'
import { t } from '@/messages/voice-over'
import { useScript } from '@/stores/script-store'
import type { LineRowProps } from './line-row'
import { PauseSlider } from './pause-slider'
import { isUnderWay } from './line-progress'
import { lineStateText } from './line-state-text'
import { takePriceText } from './take-text'
import { voiceName } from './voice-text'

/** State, length, voice and cost of a line, and the pause after it. */
export function LineFacts({ isChecked, ...props }: LineRowProps & { isChecked: boolean }) {
  const { view, progress, model, isOwnVoice, isKnown, hasPause } = props
  const { line, take, state, spokenAs } = view
  const facts = [
    line.cue && t('voiceOver.line.cue', { time: clock(line.cue.startSeconds) }),
    take && state !== 'new' && t('voiceOver.seconds', { seconds: take.durationSeconds.toFixed(1) }),
    isOwnVoice && voiceName(spokenAs.voiceId, model),
    line.speed !== null && t('voiceOver.take.speed', { speed: spokenAs.speed }),
    state === 'spoken' && take ? takePriceText(take) : dueText(props),
    isKnown && t('voiceOver.line.known'),
    isChecked && t('voiceOver.check.lineFine'),
  ].filter(Boolean)
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-1.5 text-sm text-ink-3">
      <span className="inline-flex items-center gap-1.5 font-medium text-ink-2">
        <Dot state={state} isBusy={isUnderWay(progress)} />
        {lineStateText(state, progress)}
      </span>
      {facts.map((fact) => (
        <span key={String(fact)} className={FACT}>
          {fact}
        </span>
      ))}
      {hasPause && <PauseAfter {...props} />}
      {progress?.kind === 'failed' && <Failure errorName={progress.failure.errorName} />}
    </div>
  )
}

/** A point before it, as far from it as from the fact before. */
const FACT = "before:mr-1.5 before:content-['·'/'']"

function dueText({ creditsPerLine }: LineRowProps): string {
  if (creditsPerLine === 0) return ''
  return creditsPerLine === null ? t('cost.noPrice') : t('cost.about', { count: creditsPerLine })
}

function Dot({ state, isBusy }: { state: LineRowProps['view']['state']; isBusy: boolean }) {
  return (
    <span
      aria-hidden
      className={clsx(
        'size-2 rounded-full border-[1.5px]',
        isBusy && 'breathe',
        state === 'spoken'
          ? 'border-s2 bg-s2'
          : state === 'changed'
            ? 'border-doubt bg-doubt'
            : 'border-ink-3',
        isBusy && 'border-accent! bg-accent!',
      )}
    />
  )
}

function Failure({ errorName }: { errorName: string }) {
  const { title, text } = failureText(errorName)
  return (
    <output className="mt-1 flex w-full gap-2 text-ink">
      <TriangleAlert className="size-4 translate-y-0.5 text-doubt" aria-hidden />
      <span>
        <span className="font-semibold">{title}.</span> {text}
      </span>
    </output>
  )
}

function PauseAfter({ view: { line }, number }: LineRowProps) {
  const change = useScript((store) => store.change)
  const set = (seconds: number | null) => change({ type: 'set pause', lineId: line.id, seconds })
  const label = t('voiceOver.line.pauseAfter', { number })
  const shown = t('voiceOver.line.pauseShown', { seconds: line.pauseAfterSeconds })
  return (
    <span className={FACT}>
      <Popover
        title={label}
        align="start"
        trigger={
          <button
            type="button"
            aria-label={`${label}: ${t('voiceOver.seconds', { seconds: line.pauseAfterSeconds })}`}
            className={clsx(
              '-my-3 rounded-sm py-3 underline decoration-line-strong decoration-dotted underline-offset-4 hover:text-ink',
              line.isPauseWritten && 'font-medium text-ink-2',
            )}
          >
            {shown}
          </button>
        }
      >
        <PauseSlider
          label={label}
          shown={t('voiceOver.line.pauseLength')}
          seconds={line.pauseAfterSeconds}
          onChange={set}
        />
        <Button className="mt-3 h-8" disabled={!line.isPauseWritten} onClick={() => set(null)}>
          {t('voiceOver.line.pauseUsual')}
        </Button>
      </Popover>
    </span>
  )
}
