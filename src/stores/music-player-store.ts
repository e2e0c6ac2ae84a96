import { useStore } from 'zustand'
import { createMusicOutput } from './music-output'
import { createMusicPlayer, type MusicPlayerStore } from './music-player'
import { usePlayer } from './player-store'

const output = createMusicOutput()

/** Beside the transport; one of the two plays at a time, as loud as the other. */
const player = createMusicPlayer(output, () => usePlayer.getState().pause())

output.setVolume(usePlayer.getState().volume)
usePlayer.subscribe(({ isPlaying, volume }, before) => {
  if (isPlaying && !before.isPlaying) player.store.getState().pause()
  if (volume !== before.volume) output.setVolume(volume)
})

export function useMusicPlayer<Part>(part: (store: MusicPlayerStore) => Part): Part {
  return useStore(player.store, part)
}

export const musicPlayer = player.store
export const onMusicPlayhead = player.subscribe
