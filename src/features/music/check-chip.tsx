import { clsx } from 'clsx'
import { useId } from 'react'
import { CHIP } from '@/components/ui/chip'

type CheckChipProps = {
  label: string
  hint?: string | undefined
  isChecked: boolean
  isDisabled?: boolean
  onChange: (isChecked: boolean) => void
}

/** A checkbox that looks like its neighbours. */
export function CheckChip({ label, hint, isChecked, isDisabled = false, onChange }: CheckChipProps) {
  const id = useId()
  return (
    <label
      title={hint}
      className={clsx(
        CHIP,
        !isDisabled && 'has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent',
        'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
        isDisabled && 'cursor-default! text-ink-3',
      )}
    >
      <input
        type="checkbox"
        checked={isChecked}
        disabled={isDisabled}
        aria-describedby={hint && id}
        onChange={({ target }) => onChange(target.checked)}
        className="size-3.5 accent-accent outline-none"
      />
      {label}
      {hint && (
        <span id={id} hidden>
          {hint}
        </span>
      )}
    </label>
  )
}
