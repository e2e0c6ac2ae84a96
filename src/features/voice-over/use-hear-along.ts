import { useEffect, useEffectEvent, useRef } from 'react'
import type { LineView } from '@/domain/script/line-views'
import { waitBeforePlaying } from '@/domain/script/play-ahead'
import type { VoiceTake } from '@/storage/voice-takes'
import { usePlayer } from '@/stores/player-store'
import { isSpeaking, type SpeakJob } from '@/stores/speak-store'
import { useTakePreview } from '@/stores/take-preview-store'
import type { ScriptPlayer } from './use-script-player'

/**
 * What is spoken is heard: a single line when it is there, several from the first on while the others are made. Nothing begins
 * over what is playing already. Returns what to call when a person asks for lines.
 */
export function useHearAlong(views: LineView<VoiceTake>[], job: SpeakJob | undefined, player: ScriptPlayer) {
  /** When a person asked, and since when it is made (`null` until the voice is there); milliseconds since 1970. */
  const asked = useRef<{ at: number; madeSince: number | null } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const hear = useEffectEvent((made: SpeakJob, { parts }: ScriptPlayer['timeline']) => {
    const since = asked.current?.at ?? 0
    const part = made.doneLineIds
      .map((first) => parts.find(({ lineId }) => lineId === first))
      .find((candidate) => candidate && candidate.take.createdAt >= since)
    // Its take is stored, but not shown yet: this comes again when it is.
    if (!part) return
    asked.current = null
    if (usePlayer.getState().isPlaying) return
    if (made.intent.lines.length === 1 && views.length > 1)
      void useTakePreview.getState().play(part.take.soundId)
    else player.playFrom(part.startSeconds)
  })

  const consider = useEffectEvent((made: SpeakJob | undefined, timeline: ScriptPlayer['timeline']) => {
    if (!asked.current || !made) return
    const { state } = made
    if (state.status === 'done') return hear(made, timeline)
    // Stopped, or failed: nobody waits to hear it any more.
    if (!isSpeaking(made)) return void (asked.current = null)
    if (state.status === 'speaking' && state.loadingFraction === null) asked.current.madeSince ??= Date.now()
    const workSeconds = (Date.now() - (asked.current.madeSince ?? Date.now())) / 1000
    if (made.doneLineIds.length === 0) return
    const wait = 1000 * waitSeconds(views, made, workSeconds)
    timer.current = setTimeout(() => hear(made, timeline), wait)
  })

  const { timeline } = player
  useEffect(() => {
    consider(job, timeline)
    return () => clearTimeout(timer.current)
  }, [job, timeline])

  return () => {
    asked.current = usePlayer.getState().isPlaying ? null : { at: Date.now(), madeSince: null }
  }
}

function waitSeconds(
  views: LineView<VoiceTake>[],
  { intent, doneLineIds, failures }: SpeakJob,
  workSeconds: number,
) {
  const wanted = new Set(intent.lines.map(({ lineId }) => lineId))
  const lines = views.filter(({ line }) => wanted.has(line.id) && !failures[line.id])
  const done = lines.filter(({ line }) => doneLineIds.includes(line.id))
  const soundSeconds = sum(done.map(({ take }) => take?.durationSeconds ?? 0))
  const secondsPerLetter = soundSeconds / Math.max(1, sum(done.map(({ line }) => line.text.length)))
  return waitBeforePlaying({
    readySeconds: soundSeconds + sum(done.map(({ line }) => line.pauseAfterSeconds)),
    rate: soundSeconds / Math.max(0.001, workSeconds),
    coming: lines
      .filter(({ line }) => !doneLineIds.includes(line.id))
      .map(({ line }) => ({
        durationSeconds: secondsPerLetter * line.text.length,
        pauseAfterSeconds: line.pauseAfterSeconds,
      })),
  })
}

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)
