import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { editedSeconds } from '@/domain/music/take-edit'
import { t } from '@/messages/music'
import type { MusicTake } from '@/storage/music-takes'
import { lengthProblem } from './prompt-problem'
import type { MakeVariations } from './use-make-variations'
import type { TakeEditing } from './use-take-edit'

type NewLengthProps = { take: MusicTake; editing: TakeEditing; onMake: MakeVariations }

/** Another length without a new charge: what was written here is composed anew, what was bought keeps its bars. */
export function NewLength({ take, editing, onMake }: NewLengthProps) {
  const { edit, change } = editing
  const now = editedSeconds(edit && { ...edit, loop: null }, take.durationSeconds)
  const [typed, setTyped] = useState<string | null>(null)
  const id = useId()
  const isComposed = take.family !== null && take.score !== null
  const seconds = typed === null ? now : Number(typed.replace(',', '.') || Number.NaN)
  const problem = typed === null ? null : lengthProblem(seconds)
  const set = () => {
    const tenths = Math.round(seconds * 10) / 10
    if (isComposed) onMake.atLength(tenths, take)
    else change({ targetSeconds: tenths, loop: null })
    setTyped(null)
  }
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-sm font-medium text-ink-2">
        {t('music.edit.length')}
      </label>
      <div className="flex flex-wrap gap-2">
        <TextField
          id={id}
          inputMode="decimal"
          aria-invalid={problem !== null}
          aria-describedby={`${id}-note`}
          value={typed ?? String(Number(now.toFixed(1)))}
          onChange={({ target }) => setTyped(target.value)}
          className="max-w-24"
        />
        <Button
          disabled={typed === null || problem !== null || (isComposed && !onMake.canMake)}
          onClick={set}
        >
          {t('music.edit.length.do')}
        </Button>
      </div>
      <output id={`${id}-note`} className="text-sm text-pretty text-ink-3">
        {problem ?? t(isComposed ? 'music.edit.length.device' : 'music.edit.length.service')}
      </output>
    </div>
  )
}
