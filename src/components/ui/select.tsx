import { lazy, Suspense, useId, useState } from 'react'
import { CHIP } from './chip'

export type Choice<Value extends string> = { value: Value; label: string; note?: string }

export type SelectProps<Value extends string> = {
  label: string
  value: Value
  choices: Choice<Value>[]
  /** Where the list is long enough to be searched: what its search field is called. */
  searchLabel?: string
  onChange: (value: Value) => void
}

/** A chip that shows its label and value and opens a list. The list's code is fetched when it is first wanted. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const [isWanted, setWanted] = useState(false)
  const closed = <ClosedSelect {...props} onOpen={() => setWanted(true)} />
  if (!isWanted) return closed
  // The lists know values as text; they hand back only values that are among the choices.
  const listProps = props as unknown as SelectProps<string>
  return (
    <Suspense fallback={closed}>
      {props.searchLabel ? <SearchSelectList {...listProps} /> : <SelectList {...listProps} />}
    </Suspense>
  )
}

const importSelect = () => import('./select-list')
const importSearchSelect = () => import('./search-select-list')
const SelectList = lazy(async () => ({ default: (await importSelect()).SelectList }))
const SearchSelectList = lazy(async () => ({ default: (await importSearchSelect()).SearchSelectList }))

function ClosedSelect<Value extends string>({
  label,
  value,
  choices,
  searchLabel,
  onOpen,
}: SelectProps<Value> & { onOpen: () => void }) {
  const listId = useId()
  const preload = () => void (searchLabel ? importSearchSelect() : importSelect())
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
      onPointerEnter={preload}
      onFocus={preload}
      onClick={onOpen}
      onKeyDown={(event) => event.key === 'ArrowDown' && onOpen()}
    >
      {label}{' '}
      <span className="font-[550] text-ink">{choices.find((choice) => choice.value === value)?.label}</span>
    </button>
  )
}
