import { RotateCcw } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Slider } from '@/components/ui/slider'
import { preciseClock } from '@/domain/audio/time'
import { editedSeconds, wholeTake } from '@/domain/music/take-edit'
import { t } from '@/messages/music'
import type { MusicTake } from '@/storage/music-takes'
import { CheckChip } from './check-chip'
import { NewLength } from './new-length'
import { stopsOf } from './stops'
import type { MakeVariations } from './use-make-variations'
import type { TakeEditing } from './use-take-edit'

type EditPanelProps = { take: MusicTake; editing: TakeEditing; onMake: MakeVariations }

const LONGEST_FADE_SECONDS = 10

/** Beside the handles over the waveform: fades, a loop of a part, another length. Nothing of the take is thrown away. */
export function EditPanel({ take, editing, onMake }: EditPanelProps) {
  const { edit, change, reset } = editing
  const { durationSeconds } = take
  const { startSeconds, endSeconds, fadeInSeconds, fadeOutSeconds, loop } = edit ?? wholeTake(durationSeconds)
  const longest = Math.min(LONGEST_FADE_SECONDS, endSeconds - startSeconds)
  return (
    <fieldset aria-label={t('music.edit')} className="mt-4 grid gap-3.5 border-t pt-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <output className="min-w-48 flex-1 font-[550]">
          {t('music.edit.heard', {
            start: preciseClock(startSeconds),
            end: preciseClock(endSeconds),
            seconds: editedSeconds(edit && { ...edit, loop: null }, durationSeconds).toFixed(1),
          })}
        </output>
        <CheckChip
          label={t('music.edit.loop')}
          hint={t('music.edit.loop.hint')}
          isChecked={loop !== null}
          onChange={(isOn) => change({ loop: isOn ? middleOf(take, startSeconds, endSeconds) : null })}
        />
        <Button look="quiet" disabled={edit === null} onClick={reset} className="h-8">
          <RotateCcw className="size-4" aria-hidden /> {t('music.edit.reset')}
        </Button>
      </div>
      <p className="text-sm text-pretty text-ink-3">{t('music.edit.hint')}</p>
      <div className="grid grid-cols-2 gap-x-6 gap-y-3 max-md:grid-cols-1">
        <Fade
          label={t('music.edit.fadeIn')}
          seconds={fadeInSeconds}
          longest={longest}
          onChange={(seconds) => change({ fadeInSeconds: seconds })}
        />
        <Fade
          label={t('music.edit.fadeOut')}
          seconds={fadeOutSeconds}
          longest={longest}
          onChange={(seconds) => change({ fadeOutSeconds: seconds })}
        />
      </div>
      <NewLength take={take} editing={editing} onMake={onMake} />
    </fieldset>
  )
}

type FadeProps = { label: string; seconds: number; longest: number; onChange: (seconds: number) => void }

function Fade({ label, seconds, longest, onChange }: FadeProps) {
  const spoken = t('music.seconds', { seconds: Number(seconds.toFixed(1)) })
  return (
    <div className="grid grid-cols-[4.5rem_1fr_3rem] items-center gap-2 text-sm">
      <span aria-hidden className="font-medium text-ink-2">
        {label}
      </span>
      <Slider
        aria-label={label}
        aria-valuetext={spoken}
        value={seconds}
        min={0}
        max={longest}
        step={0.1}
        onChange={onChange}
      />
      <output className="text-right font-[550]">{spoken}</output>
    </div>
  )
}

/** To begin with: the bars in the middle half of what is heard. */
function middleOf({ score, durationSeconds }: MusicTake, startSeconds: number, endSeconds: number) {
  const quarter = (endSeconds - startSeconds) / 4
  const stops = stopsOf(score?.barSeconds ?? [], durationSeconds)
  const inside = stops.filter((stop) => stop >= startSeconds + quarter && stop <= endSeconds - quarter)
  const [first = startSeconds + quarter] = inside
  const last = inside.at(-1) ?? 0
  return { startSeconds: first, endSeconds: last > first ? last : endSeconds - quarter }
}
