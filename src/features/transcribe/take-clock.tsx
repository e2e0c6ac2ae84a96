import { clsx } from 'clsx'
import { useRef } from 'react'
import type { TakeMeter } from '@/domain/audio/take-meter'
import { clock } from '@/domain/audio/time'
import { useEachFrame } from '@/components/use-each-frame'
import { useChosenService } from '@/stores/use-chosen-service'
import { takeCostText } from './take-cost-text'
import { t } from '@/messages/translate'

/** Elapsed time and what the take costs, written straight to the page as they change. */
export function TakeClock({ meter, isPaused }: { meter: TakeMeter; isPaused: boolean }) {
  const time = useRef<HTMLSpanElement>(null)
  const cost = useRef<HTMLParagraphElement>(null)
  const { connection } = useChosenService()
  useEachFrame(() => {
    write(time.current, clock(meter.elapsedSeconds))
    write(cost.current, takeCostText(connection, meter.elapsedSeconds))
  })
  return (
    <div>
      <div className="flex items-center gap-3">
        <span className={clsx('size-3 rounded-full', isPaused ? 'bg-ink-3' : 'breathe bg-record')} />
        <span
          ref={time}
          role="timer"
          aria-label={t('take.elapsed')}
          className="text-[40px] leading-11 font-semibold tracking-[-0.02em]"
        >
          0:00
        </span>
        <span className="text-ink-2">{t(isPaused ? 'take.paused' : 'take.recording')}</span>
      </div>
      <p ref={cost} className="mt-1 text-sm text-ink-3" />
    </div>
  )
}

function write(element: HTMLElement | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text
}
