import type { KeyboardEvent } from 'react'
import { t } from '@/messages/translate'
import type { LibraryEntry } from './found'
import { LibraryRow } from './library-row'

/** Arrow keys walk from row to row; Home and End jump. */
export function LibraryList({ entries, text }: { entries: LibraryEntry[]; text: string }) {
  return (
    <ul aria-label={t('library.list')} className="mt-4" onKeyDown={walk}>
      {entries.map((entry) => (
        <LibraryRow key={entry.recording.id} entry={entry} text={text} />
      ))}
    </ul>
  )
}

function walk(event: KeyboardEvent<HTMLUListElement>): void {
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')]
  const at = links.findIndex((link) => link === event.target)
  if (at < 0) return
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key]
  if (next === undefined || !links[next]) return
  event.preventDefault()
  links[next].focus()
}
