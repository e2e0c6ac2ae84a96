import { useState, type KeyboardEvent } from 'react'
import { TextField } from '@/components/ui/text-field'
import { t } from '@/messages/translate'

type RenameFieldProps = { title: string; onRename: (title: string) => void; onDone: () => void }

/** The title as a field: Enter keeps the change, and so does leaving; Escape does not. */
export function RenameField({ title: now, onRename, onDone }: RenameFieldProps) {
  const [title, setTitle] = useState(now)
  const keep = () => {
    const trimmed = title.trim()
    if (trimmed && trimmed !== now) onRename(trimmed)
    onDone()
  }
  const handleKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') keep()
    if (event.key === 'Escape') onDone()
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

/** A stable function, so that it runs once, as the field appears. */
function selectAll(field: HTMLInputElement | null): void {
  // A menu that closes gives the focus back to its button first.
  if (field) requestAnimationFrame(() => field.select())
}
