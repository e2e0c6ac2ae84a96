import { useState, type KeyboardEvent } from 'react'
import { TextField } from '@/components/ui/text-field'
import { t } from '@/messages/translate'
import type { Recording } from '@/storage/recordings'
import { useRename } from './use-changes'

/** The title as a field: Enter keeps the change, and so does leaving; Escape does not. */
export function RenameField({ recording, onDone }: { recording: Recording; onDone: () => void }) {
  const [title, setTitle] = useState(recording.title)
  const rename = useRename()
  const keep = () => {
    const trimmed = title.trim()
    if (trimmed && trimmed !== recording.title) rename.mutate({ id: recording.id, title: trimmed })
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
