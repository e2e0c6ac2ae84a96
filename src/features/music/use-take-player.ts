import { useCallback } from 'react'
import type { SubscribeToPlayhead } from '@/components/playhead-time'
import type { MusicTake } from '@/storage/music-takes'
import { musicPlayer, onMusicPlayhead, useMusicPlayer } from '@/stores/music-player-store'

/** The player as one take sees it. */
export function useTakePlayer({ id }: Pick<MusicTake, 'id'>) {
  const isHere = useMusicPlayer(({ takeId }) => takeId === id)
  const isPlaying = useMusicPlayer((player) => player.isPlaying && (player.openingId ?? player.takeId) === id)
  const isOpening = useMusicPlayer(({ openingId }) => openingId === id)
  /** Below 0 while another take is heard. */
  const subscribe = useCallback<SubscribeToPlayhead>(
    (listener) => onMusicPlayhead(({ takeId, seconds }) => listener(takeId === id ? seconds : -1)),
    [id],
  )
  const seek = useCallback(
    (seconds: number) => {
      const { takeId, seek: move, play } = musicPlayer.getState()
      if (takeId === id) move(seconds)
      else void play(id, seconds)
    },
    [id],
  )
  const toggle = useCallback(() => void musicPlayer.getState().toggle(id), [id])
  return { isHere, isPlaying, isOpening, subscribe, seek, toggle }
}

export type TakePlayer = ReturnType<typeof useTakePlayer>
