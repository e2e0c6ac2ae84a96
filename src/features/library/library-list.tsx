import { t } from '@/messages/library'
import type { LibraryEntry } from './found'
import { LibraryRow } from './library-row'

export function LibraryList({ entries, text }: { entries: LibraryEntry[]; text: string }) {
  return (
    <ul aria-label={t('library.list')} className="mt-4">
      {entries.map((entry) => (
        <LibraryRow key={entry.recording.id} entry={entry} text={text} />
      ))}
    </ul>
  )
}
