import { useNavigate } from '@tanstack/react-router'
import { spoken } from '@/components/when'
import { useHotkeys } from '@/lib/hotkeys'
import { t } from '@/messages/translate'
import { useTake } from '@/stores/take-store'
import { recordingRoute } from './use-add-files'

/** Stops the take, keeps it and opens its recording. */
export function useStopTake(): () => Promise<void> {
  const navigate = useNavigate()
  return async () => {
    const now = new Date()
    const recordingId = await useTake.getState().stop(t('take.title', { when: spoken(now, now) }))
    if (recordingId) await navigate(recordingRoute(recordingId))
  }
}

export function useTakeHotkeys(): void {
  const stop = useStopTake()
  useHotkeys({
    r: () => void (useTake.getState().take.status === 'recording' ? stop() : useTake.getState().start()),
    p: pauseOrResume,
    m: () => useTake.getState().mark(),
  })
}

function pauseOrResume(): void {
  const { take, pause, resume } = useTake.getState()
  if (take.status === 'recording') (take.isPaused ? resume : pause)()
}
