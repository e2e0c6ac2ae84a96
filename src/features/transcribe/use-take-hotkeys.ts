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
  const take = () => useTake.getState()
  useHotkeys({
    r: () => void (take().take.status === 'recording' ? stop() : take().start()),
    p: () => {
      const current = take().take
      if (current.status === 'recording') (current.isPaused ? take().resume : take().pause)()
    },
    m: () => take().mark(),
  })
}
