import { useId, useState } from 'react'
import { Slider } from '@/components/ui/slider'
import { TextField } from '@/components/ui/text-field'
import { LONGEST_MUSIC_SECONDS, SHORTEST_MUSIC_SECONDS } from '@/domain/music/brief'
import { t } from '@/messages/music'
import { lengthProblem } from './prompt-problem'

type LengthFieldProps = {
  seconds: number
  /** Services take whole seconds. */
  isWhole: boolean
  onChange: (seconds: number) => void
}

/** A slider for most, and a field for who needs exactly 22.4 s. */
export function LengthField({ seconds, isWhole, onChange }: LengthFieldProps) {
  const spoken = t('music.seconds', { seconds })
  return (
    <div className="grid min-w-60 flex-1 grid-cols-[auto_1fr_auto] items-center gap-x-3">
      <span aria-hidden className="text-md font-[550]">
        {t('music.length')}
      </span>
      <Slider
        aria-label={t('music.length')}
        aria-valuetext={spoken}
        value={seconds}
        min={SHORTEST_MUSIC_SECONDS}
        max={LONGEST_MUSIC_SECONDS}
        step={1}
        onChange={onChange}
      />
      <ExactLength seconds={seconds} isWhole={isWhole} onChange={onChange} />
    </div>
  )
}

/** What is typed is taken over once it can be; else it says why, and nothing changes. */
function ExactLength({ seconds, isWhole, onChange }: LengthFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const id = useId()
  const problem = typed === null ? null : problemOf(typed, isWhole)
  return (
    <>
      <span className="flex w-18 items-center gap-1.5">
        <TextField
          inputMode="decimal"
          aria-label={t('music.length.exact')}
          aria-describedby={id}
          aria-invalid={problem !== null}
          value={typed ?? String(seconds)}
          onChange={({ target }) => {
            setTyped(target.value)
            if (problemOf(target.value, isWhole) === null) onChange(numberOf(target.value))
          }}
          // A length that cannot be is not kept.
          onBlur={() => setTyped(null)}
          className="px-2 text-right"
        />
        <span aria-hidden className="text-md text-ink-2">
          {t('music.seconds.unit')}
        </span>
      </span>
      <output id={id} className="col-span-full text-right text-sm text-ink-2 not-empty:mt-1.5">
        {problem}
      </output>
    </>
  )
}

function problemOf(typed: string, isWhole: boolean): string | null {
  const seconds = numberOf(typed)
  const problem = lengthProblem(seconds)
  if (problem) return problem
  if (isWhole && !Number.isInteger(seconds)) return t('music.length.whole')
  return Math.abs(seconds * 10 - Math.round(seconds * 10)) > 1e-6 ? t('music.length.tenths') : null
}

/** `NaN` where it is none. */
function numberOf(typed: string): number {
  return typed.trim() === '' ? Number.NaN : Number(typed.trim().replace(',', '.'))
}
