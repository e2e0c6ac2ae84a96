import { Select as Base } from '@base-ui/react/select'
import { clsx } from 'clsx'
import { Check } from 'lucide-react'
import { CHIP } from './chip'
import { CHOICE, POPUP } from './popup'
import { popupPlace } from './popup-place'
import type { Choice, SelectProps } from './select'

export function SelectList<Value extends string>({ label, value, choices, onChange }: SelectProps<Value>) {
  return (
    <Base.Root
      defaultOpen
      items={choices}
      value={value}
      onValueChange={(chosen) => chosen !== null && onChange(chosen)}
    >
      <Base.Trigger aria-label={label} className={CHIP}>
        {label} <Base.Value className="font-[550] text-ink" />
      </Base.Trigger>
      <Base.Portal container={popupPlace()}>
        <Base.Positioner
          positionMethod="fixed"
          sideOffset={6}
          align="start"
          alignItemWithTrigger={false}
          collisionPadding={12}
          className="z-10 outline-none"
        >
          <Base.Popup className={clsx(POPUP, 'max-w-80 min-w-(--anchor-width)')}>
            <Base.List className="max-h-(--available-height) overflow-y-auto p-1.5">
              {choices.map((choice) => (
                <SelectChoice key={choice.value} choice={choice} />
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

function SelectChoice({ choice }: { choice: Choice<string> }) {
  return (
    <Base.Item value={choice.value} className={clsx(CHOICE, 'grid grid-cols-[1fr_auto]')}>
      <span>
        <Base.ItemText>{choice.label}</Base.ItemText>
        {choice.note && <span className="block text-xs text-ink-2">{choice.note}</span>}
      </span>
      <Base.ItemIndicator>
        <Check className="size-4 text-accent" aria-hidden />
      </Base.ItemIndicator>
    </Base.Item>
  )
}
