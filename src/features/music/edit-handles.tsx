import { wholeTake } from '@/domain/music/take-edit'
import { preciseClock } from '@/domain/audio/time'
import { t } from '@/messages/music'
import type { MusicTake } from '@/storage/music-takes'
import { EditHandle } from './edit-handle'
import { barOf, stopsOf } from './stops'
import type { TakeEditing } from './use-take-edit'

type EditHandlesProps = { take: MusicTake; editing: TakeEditing }

/** Where a take begins and ends, over its waveform. */
export function TrimHandles({ take, editing: { edit, change } }: EditHandlesProps) {
  const { startSeconds, endSeconds } = edit ?? wholeTake(take.durationSeconds)
  return (
    <>
      <EditHandle
        {...placeOf(take, startSeconds)}
        label={t('music.edit.start')}
        color="accent"
        className="inset-y-0 h-full"
        onChange={(seconds) => change({ startSeconds: seconds })}
      />
      <EditHandle
        {...placeOf(take, endSeconds)}
        label={t('music.edit.end')}
        color="accent"
        className="inset-y-0 h-full"
        onChange={(seconds) => change({ endSeconds: seconds })}
      />
    </>
  )
}

/** The part that is played over and over, in a lane of its own. */
export function LoopHandles({ take, editing: { edit, change } }: EditHandlesProps) {
  const loop = edit?.loop
  if (!loop) return null
  const percent = (seconds: number) => `${(100 * seconds) / take.durationSeconds}%`
  return (
    <div className="relative mt-1.5 h-5 rounded-sm bg-sunken">
      <div
        aria-hidden
        style={{ left: percent(loop.startSeconds), width: percent(loop.endSeconds - loop.startSeconds) }}
        className="absolute inset-y-0 rounded-sm bg-s2/25"
      />
      <EditHandle
        {...placeOf(take, loop.startSeconds)}
        label={t('music.edit.loopStart')}
        color="s2"
        className="inset-y-0 h-full"
        onChange={(startSeconds) => change({ loop: { ...loop, startSeconds } })}
      />
      <EditHandle
        {...placeOf(take, loop.endSeconds)}
        label={t('music.edit.loopEnd')}
        color="s2"
        className="inset-y-0 h-full"
        onChange={(endSeconds) => change({ loop: { ...loop, endSeconds } })}
      />
    </div>
  )
}

function placeOf({ score, durationSeconds }: MusicTake, value: number) {
  const bars = score?.barSeconds ?? []
  const time = preciseClock(value)
  return {
    value,
    durationSeconds,
    stops: stopsOf(bars, durationSeconds),
    isFree: bars.length === 0,
    spoken: bars.length > 0 ? t('music.edit.at', { time, bar: barOf(bars, value) }) : time,
  }
}
