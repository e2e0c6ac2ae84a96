import { Combobox } from '@base-ui/react/combobox'
import { clsx } from 'clsx'
import { Check, Search } from 'lucide-react'
import { isFound } from '@/lib/is-found'
import { t } from '@/messages/translate'
import { CHIP } from './chip'
import { CHOICE, POPUP } from './popup'
import { popupPlace } from './popup-place'
import type { Choice, SelectProps } from './select'

/** For long lists: what is typed finds the choice. */
export function SearchSelectList({
  label,
  value,
  choices,
  searchLabel = label,
  onChange,
}: SelectProps<string>) {
  const chosen = choices.find((choice) => choice.value === value) ?? choices[0]
  return (
    <Combobox.Root
      defaultOpen
      autoHighlight
      items={choices}
      value={chosen}
      onValueChange={(choice) => choice && onChange(choice.value)}
      filter={({ label: name, note = '', keywords = '' }: Choice<string>, query) =>
        isFound(`${name} ${note} ${keywords}`, query)
      }
    >
      <Combobox.Trigger aria-label={label} className={CHIP}>
        {label} <span className="font-[550] text-ink">{chosen?.label}</span>
      </Combobox.Trigger>
      <Combobox.Portal container={popupPlace()}>
        <Combobox.Positioner
          positionMethod="fixed"
          sideOffset={6}
          align="start"
          collisionPadding={12}
          className="z-10 outline-none"
        >
          <Combobox.Popup className={clsx(POPUP, 'w-72')} aria-label={label}>
            <div className="flex items-center gap-2 border-b px-3">
              <Search className="size-4 text-ink-3" aria-hidden />
              <Combobox.Input
                aria-label={searchLabel}
                placeholder={searchLabel}
                className="h-10 min-w-0 flex-1 bg-transparent text-md outline-none placeholder:text-ink-3"
              />
            </div>
            <Combobox.Empty className="px-4 py-3 text-sm text-ink-2 empty:hidden">
              {t('ui.noMatch')}
            </Combobox.Empty>
            <Combobox.List className="max-h-[min(320px,var(--available-height))] overflow-y-auto overscroll-contain p-1.5 data-empty:hidden">
              {(choice: Choice<string>) => (
                <Combobox.Item key={choice.value} value={choice} className={CHOICE}>
                  <span className="min-w-0 flex-1">
                    {choice.label}
                    {choice.note && <span className="block truncate text-xs text-ink-2">{choice.note}</span>}
                  </span>
                  <Combobox.ItemIndicator>
                    <Check className="size-4 text-accent" aria-hidden />
                  </Combobox.ItemIndicator>
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  )
}
