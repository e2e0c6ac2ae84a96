import { useRef } from 'react'
import { t } from '@/messages/recordings'
import { renameRecording, type Recording } from '@/storage/recordings'

/** The title, to be changed where it stands. Enter or leaving it keeps the change, Escape does not. */
export function TitleField({ recording: { id, title } }: { recording: Recording }) {
  const isGivenUp = useRef(false)

  function keep(field: HTMLInputElement): void {
    const wanted = field.value.trim()
    if (isGivenUp.current || wanted === '') field.value = title
    else if (wanted !== title) void renameRecording(id, wanted)
    isGivenUp.current = false
  }

  return (
    <input
      key={title}
      aria-label={t('recording.title')}
      defaultValue={title}
      maxLength={200}
      spellCheck={false}
      className="-mx-1.5 field-sizing-content max-w-[42vw] truncate rounded-sm bg-transparent px-1.5 transition-colors hover:bg-sunken focus:bg-raised focus:outline-accent"
      onBlur={(event) => keep(event.target)}
      onKeyDown={(event) => {
        isGivenUp.current = event.key === 'Escape'
        if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur()
      }}
    />
  )
}
