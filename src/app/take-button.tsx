import { Link, useRouterState } from '@tanstack/react-router'
import { clsx } from 'clsx'
import { TriangleAlert } from 'lucide-react'
import { useRef } from 'react'
import { useEachFrame } from '@/components/use-each-frame'
import type { TakeMeter } from '@/domain/audio/take-meter'
import { clock } from '@/domain/audio/time'
import { t } from '@/messages/translate'
import { useTake } from '@/stores/take-store'

/** Leads back to a take in progress, or one that could not be saved, from every other screen. */
export function TakeButton() {
  const take = useTake((store) => store.take)
  const path = useRouterState({ select: (state) => state.location.pathname })
  if (path === '/transcribe' || (take.status !== 'recording' && take.status !== 'unsaved')) return null
  const state = take.status === 'unsaved' ? 'unsaved' : take.isPaused ? 'paused' : 'running'
  return (
    <Link
      to="/transcribe"
      aria-label={t(NAMES[state])}
      className={clsx(
        'inline-flex h-8 items-center gap-2 rounded-full border px-3 text-sm font-[550]',
        BORDERS[state],
      )}
    >
      {state === 'unsaved' && <TriangleAlert className="size-4 text-doubt" aria-hidden />}
      {state === 'running' && <span className="breathe size-2 rounded-full bg-record" />}
      {state === 'paused' && <span className="size-2 rounded-full bg-ink-3" />}
      {state === 'paused' && <span className="max-sm:hidden">{t('take.paused')}</span>}
      <Elapsed meter={take.recorder.meter} />
    </Link>
  )
}

const NAMES = {
  unsaved: 'take.unsaved.back',
  paused: 'take.back.paused',
  running: 'take.back',
} as const

const BORDERS = { unsaved: 'border-doubt', paused: 'border-line-strong', running: 'border-record' }

function Elapsed({ meter }: { meter: TakeMeter }) {
  const time = useRef<HTMLSpanElement>(null)
  useEachFrame(() => {
    if (time.current) time.current.textContent = clock(meter.elapsedSeconds)
  })
  return <span ref={time} />
}
