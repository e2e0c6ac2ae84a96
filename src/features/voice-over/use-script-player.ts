import { useCallback, useEffect, useMemo } from 'react'
import { scriptTitle } from '@/components/script-title'
import type { LineView } from '@/domain/script/line-views'
import { timelineOf } from '@/domain/script/timeline'
import type { VoiceOver } from '@/storage/voice-overs'
import type { VoiceTake } from '@/storage/voice-takes'
import { onPlayhead, usePlayer } from '@/stores/player-store'
import { sequenceOfTakes } from '@/stores/sequence-of-takes'

/** The one transport as this script sees it. What is made while it plays is played on. */
export function useScriptPlayer(
  voiceOver: VoiceOver,
  views: LineView<VoiceTake>[],
  pending: ReadonlySet<string>,
) {
  const { id, script } = voiceOver
  const title = scriptTitle(voiceOver)
  const timeline = useMemo(
    () => timelineOf(views, script.leadSeconds, pending),
    [views, script.leadSeconds, pending],
  )
  const made = useMemo(() => timelineOf(views, script.leadSeconds, NONE), [views, script.leadSeconds])
  const isHere = usePlayer((player) => player.voiceOverId === id)

  const arrange = useCallback(
    () => usePlayer.getState().openTakes({ id, title, sequence: sequenceOfTakes(timeline) }),
    [id, title, timeline],
  )
  // What is being listened to is not cut off by looking at another script.
  useEffect(() => {
    const { voiceOverId, isPlaying } = usePlayer.getState()
    if (voiceOverId === id || (!isPlaying && timeline.parts.length > 0)) arrange()
  }, [id, timeline, arrange])

  const subscribe = useCallback(
    (listener: (seconds: number) => void) => {
      if (isHere) return onPlayhead(listener)
      listener(-1)
      return () => undefined
    },
    [isHere],
  )
  const playFrom = useCallback(
    (seconds: number) => {
      arrange()
      usePlayer.getState().seek(seconds)
      usePlayer.getState().play()
    },
    [arrange],
  )
  return {
    timeline,
    /** For files: what there is, without room for what is being made. */
    made,
    isHere,
    subscribe,
    playFrom,
  }
}

const NONE: ReadonlySet<string> = new Set()

export type ScriptPlayer = ReturnType<typeof useScriptPlayer>
