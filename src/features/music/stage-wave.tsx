import { useEffect, useRef, type KeyboardEvent } from 'react'
import { preciseClock } from '@/domain/audio/time'
import { t } from '@/messages/music'
import type { MusicTake } from '@/storage/music-takes'
import '@/components/overview.css'
import { EditShade } from './edit-shade'
import { barOf, nextStop, stopsOf } from './stops'
import { TakeWave } from './take-wave'
import { LoopHandles, TrimHandles } from './edit-handles'
import type { TakeEditing } from './use-take-edit'
import type { TakePlayer } from './use-take-player'

const HEIGHT = 128

type StageWaveProps = { take: MusicTake; player: TakePlayer; editing: TakeEditing; isEditing: boolean }

/** The large waveform: a press plays from there; what was cut off or faded is shown as such. */
export function StageWave({ take, player, editing, isEditing }: StageWaveProps) {
  const { peaks, durationSeconds } = take
  const { edit } = editing
  return (
    <>
      <TakeWave
        peaks={peaks}
        durationSeconds={durationSeconds}
        height={HEIGHT}
        subscribe={player.subscribe}
        className="rounded-sm has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
      >
        {edit && <EditShade edit={edit} durationSeconds={durationSeconds} />}
        <Position take={take} player={player} />
        {isEditing && <TrimHandles take={take} editing={editing} />}
      </TakeWave>
      {isEditing && <LoopHandles take={take} editing={editing} />}
    </>
  )
}

/** The playhead; its keys move it by a bar. */
function Position({ take, player }: Pick<StageWaveProps, 'take' | 'player'>) {
  const { durationSeconds, score } = take
  const { subscribe, seek } = player
  const range = useRef<HTMLInputElement>(null)
  const bars = score?.barSeconds
  useEffect(
    () => subscribe((seconds) => range.current && show(range.current, seconds, durationSeconds, bars)),
    [subscribe, durationSeconds, bars],
  )
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const direction = DIRECTIONS[event.key]
    if (!direction) return
    event.preventDefault()
    const stops = bars?.length ? stopsOf(bars, durationSeconds) : everySecond(durationSeconds)
    seek(nextStop(stops, event.currentTarget.valueAsNumber, direction))
  }
  return (
    <input
      ref={range}
      type="range"
      aria-label={t('music.stage.position')}
      min={0}
      max={durationSeconds}
      step={0.01}
      defaultValue={0}
      onChange={({ target }) => seek(target.valueAsNumber)}
      onKeyDown={press}
      className="playhead-slider absolute inset-0 size-full cursor-pointer"
    />
  )
}

const DIRECTIONS: Record<string, 1 | -1> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }

function everySecond(durationSeconds: number): number[] {
  return Array.from({ length: Math.ceil(durationSeconds) }, (_, second) => second)
}

function show(
  range: HTMLInputElement,
  seconds: number,
  durationSeconds: number,
  barSeconds: readonly number[] | undefined,
): void {
  const at = Math.max(0, seconds)
  range.valueAsNumber = at
  const time = preciseClock(at).replace(/\.\d$/, '')
  const duration = preciseClock(durationSeconds).replace(/\.\d$/, '')
  const spoken = barSeconds?.length
    ? t('music.stage.position.at', { time, duration, bar: barOf(barSeconds, at) })
    : t('player.position', { time, duration })
  // Written only when it changes: screen readers say every change of a focused slider.
  if (range.ariaValueText !== spoken) range.ariaValueText = spoken
}
