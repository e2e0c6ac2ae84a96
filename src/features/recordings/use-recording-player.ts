import { useCallback, useEffect } from 'react'
import type { Recording } from '@/storage/recordings'
import type { PlayheadRegion } from '@/stores/playhead'
import { onPlayhead, usePlayer } from '@/stores/player-store'

/** The one transport as this recording sees it: what another recording does in it is not shown here. */
export function useRecordingPlayer(recording: Recording, durationSeconds: number) {
  const { id, title } = recording
  const isRead = recording.media !== null
  // The picture of a video may go on where there is no sound any more.
  const soundEndSeconds = recording.media?.hasVideo ? recording.media.durationSeconds : null
  const isHere = usePlayer((player) => player.recordingId === id)
  const loop = usePlayer((player) => (player.recordingId === id ? player.loop : null))

  // What is being listened to is not cut off by looking at another recording.
  useEffect(() => {
    const { recordingId, isPlaying, open } = usePlayer.getState()
    if (recordingId === id || !isPlaying) void open({ id, title, durationSeconds, soundEndSeconds })
  }, [id, title, durationSeconds, soundEndSeconds])

  useEffect(() => {
    if (isRead) usePlayer.getState().playAsRead(id)
  }, [id, isRead])

  const subscribe = useCallback(
    (listener: (seconds: number) => void) => {
      if (isHere) return onPlayhead(listener)
      listener(0)
      return () => undefined
    },
    [isHere],
  )

  async function seek(seconds: number): Promise<void> {
    const player = usePlayer.getState()
    await player.open({ id, title, durationSeconds, soundEndSeconds })
    player.seek(seconds)
  }

  return {
    loop,
    subscribe,
    seek: (seconds: number) => void seek(seconds),
    playFrom: (seconds: number) => void seek(seconds).then(usePlayer.getState().play),
    selectLoop: (region: PlayheadRegion | null) => usePlayer.getState().selectLoop(region),
  }
}

export type RecordingPlayer = ReturnType<typeof useRecordingPlayer>
