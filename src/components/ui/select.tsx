import { useId, useState, type ComponentType } from 'react'
import { CHIP } from './chip'

export type Choice<Value extends string> = {
  value: Value
  label: string
  note?: string
  /** Other words by which it is found. */
  keywords?: string
}

export type SelectProps<Value extends string> = {
  label: string
  value: Value
  choices: Choice<Value>[]
  /** Where the list is long enough to be searched: what its search field is called. */
  searchLabel?: string
  onChange: (value: Value) => void
}

/**
 * A chip that shows its label and value and opens a list. The list's code is fetched when it is first wanted; until then, and
 * where it cannot be fetched, the chip stays closed.
 */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const [List, setList] = useState<ComponentType<SelectProps<string>> | null>(null)
  const fetchList = props.searchLabel ? fetchSearchSelect : fetchSelect
  // The lists know values as text; they hand back only values that are among the choices.
  if (List) return <List {...(props as unknown as SelectProps<string>)} />
  return (
    <ClosedSelect
      {...props}
      onNear={() => void fetchList().catch(() => {})}
      onOpen={() => void fetchList().then((list) => setList(() => list))}
    />
  )
}

/** For a page that may be offline by the time one is wanted. */
export async function prefetchSelects(): Promise<void> {
  await Promise.all([fetchSelect(), fetchSearchSelect()])
}

const fetchSelect = async () => (await import('./select-list')).SelectList
const fetchSearchSelect = async () => (await import('./search-select-list')).SearchSelectList

function ClosedSelect<Value extends string>({
  label,
  value,
  choices,
  onNear,
  onOpen,
}: SelectProps<Value> & { onNear: () => void; onOpen: () => void }) {
  const listId = useId()
  return (
    <button
      type="button"
      // A select cannot hold notes under its choices, nor be searched.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="combobox"
      aria-label={label}
      aria-haspopup="listbox"
      aria-expanded={false}
      aria-controls={listId}
      className={CHIP}
      onPointerEnter={onNear}
      onFocus={onNear}
      onClick={onOpen}
      onKeyDown={(event) => event.key === 'ArrowDown' && onOpen()}
    >
      {label}{' '}
      <span className="font-[550] text-ink">{choices.find((choice) => choice.value === value)?.label}</span>
    </button>
  )
}
