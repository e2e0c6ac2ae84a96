import { clock } from '@/domain/audio/time'
import { announce } from '@/lib/announce'
import { t } from '@/messages/translate'
import { usePlayer } from '@/stores/player-store'

/** The loop begins where the playhead is. */
export function loopFromHere(): void {
  usePlayer.getState().loopFromHere()
  tellLoop()
}

export function loopToHere(): void {
  usePlayer.getState().loopToHere()
  tellLoop()
}

/** Who does not see the selection in the waveform hears where it is. */
function tellLoop(): void {
  const { loop } = usePlayer.getState()
  const { startSeconds, endSeconds } = loop ?? { startSeconds: 0, endSeconds: 0 }
  announce(
    loop
      ? t('player.loop.told', { start: clock(startSeconds), end: clock(endSeconds) })
      : t('player.loop.none'),
  )
}
