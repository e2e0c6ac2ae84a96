import { useRef } from 'react'

type TitleFieldProps = {
  label: string
  title: string
  /** What it is called while it has no title of its own. Without one an empty title is not kept. */
  placeholder?: string
  onRename: (title: string) => void
}

/** The title, to be changed where it stands. Enter or leaving it keeps the change, Escape does not. */
export function TitleField({ label, title, placeholder, onRename }: TitleFieldProps) {
  const isGivenUp = useRef(false)

  function keep(field: HTMLInputElement): void {
    const wanted = field.value.trim()
    if (isGivenUp.current || (wanted === '' && placeholder === undefined)) field.value = title
    else if (wanted !== title) onRename(wanted)
    isGivenUp.current = false
  }

  return (
    <input
      key={title}
      aria-label={label}
      defaultValue={title}
      placeholder={placeholder}
      maxLength={200}
      spellCheck={false}
      className="-mx-1.5 field-sizing-content max-w-[42vw] truncate rounded-sm bg-transparent px-1.5 transition-colors placeholder:text-ink-2 hover:bg-sunken focus:bg-raised focus:outline-accent"
      onBlur={(event) => keep(event.target)}
      onKeyDown={(event) => {
        isGivenUp.current = event.key === 'Escape'
        if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur()
      }}
    />
  )
}
