import { useNavigate } from '@tanstack/react-router'
import { spoken } from '@/components/when'
import { clock } from '@/domain/audio/time'
import { announce } from '@/lib/announce'
import { useHotkeys } from '@/lib/hotkeys'
import { t } from '@/messages/translate'
import { useTake } from '@/stores/take-store'
import { recordingRoute } from './use-add-files'

/** Stops the take, keeps it and opens its recording. */
export function useStopTake(): () => Promise<void> {
  return useOpened(() => {
    const now = new Date()
    return useTake.getState().stop(t('take.title', { when: spoken(now, now) }))
  })
}

export function useSaveTakeAgain(): () => Promise<void> {
  return useOpened(() => useTake.getState().saveAgain())
}

function useOpened(keep: () => Promise<string | null>): () => Promise<void> {
  const navigate = useNavigate()
  return async () => {
    const recordingId = await keep()
    if (recordingId) await navigate(recordingRoute(recordingId))
  }
}

export function useTakeHotkeys(): void {
  const stop = useStopTake()
  useHotkeys({
    r: () => void (useTake.getState().take.status === 'recording' ? stop() : useTake.getState().start()),
    p: pauseOrResume,
    m: markNow,
  })
}

function pauseOrResume(): void {
  const { take, pause, resume } = useTake.getState()
  if (take.status === 'recording') void (take.isPaused ? resume() : pause())
}

export function markNow(): void {
  const { take, mark } = useTake.getState()
  if (take.status !== 'recording') return
  mark()
  announce(t('take.marked', { time: clock(take.recorder.meter.elapsedSeconds) }))
}
