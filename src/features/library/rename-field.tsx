import { useState, type KeyboardEvent } from 'react'
import { TextField } from '@/components/ui/text-field'
import { t } from '@/messages/library'

type RenameFieldProps = { title: string; onRename: (title: string) => void; onDone: () => void }

/** The title of a row as a field: Enter keeps the change, and so does leaving; Escape does not. */
export function RenameField({ title: now, onRename, onDone }: RenameFieldProps) {
  const [title, setTitle] = useState(now)
  const keep = () => {
    const trimmed = title.trim()
    if (trimmed && trimmed !== now) onRename(trimmed)
    onDone()
  }
  const handleKey = ({ key, currentTarget }: KeyboardEvent) => {
    if (key !== 'Enter' && key !== 'Escape') return
    focusRow(currentTarget.closest('li'))
    if (key === 'Enter') keep()
    else onDone()
  }
  return (
    <TextField
      ref={selectAll}
      aria-label={t('library.rename.field')}
      value={title}
      onChange={(event) => setTitle(event.target.value)}
      onBlur={keep}
      onKeyDown={handleKey}
      className="relative z-1 -my-[5px] -ml-2 h-8 px-2"
    />
  )
}

/** Once its link stands again where the field was. */
function focusRow(row: HTMLElement | null): void {
  requestAnimationFrame(() => row?.querySelector<HTMLElement>('[data-row]')?.focus())
}

/** A stable function, so that it runs once, as the field appears. */
function selectAll(field: HTMLInputElement | null): void {
  // A menu that closes gives the focus back to its button first.
  if (field) requestAnimationFrame(() => field.select())
}
