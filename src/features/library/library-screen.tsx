import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { Unplug } from 'lucide-react'
import { useDeferredValue } from 'react'
import { TopBar } from '@/components/top-bar'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import { failureText } from '@/messages/failures'
import { t } from '@/messages/library'
import { compositionQueries } from '@/storage/compositions'
import { recordingQueries } from '@/storage/recordings'
import { transcriptQueries } from '@/storage/transcripts'
import { voiceOverQueries } from '@/storage/voice-overs'
import { FilesButton } from './files-button'
import { found, foundMusic, foundScripts } from './found'
import { LibraryEmpty, NothingFound } from './library-empty'
import { LibraryFilters } from './library-filters'
import { LibraryList } from './library-list'
import { MusicRows } from './music-rows'
import { ScriptRows } from './script-rows'
import { useEmptiedFocus } from './use-emptied-focus'

export function LibraryScreen() {
  const { q = '', show = 'all' } = useSearch({ from: '/library' })
  const text = useDeferredValue(q)
  const { data: recordings, error } = useQuery(recordingQueries.list())
  const { data: voiceOvers } = useQuery(voiceOverQueries.list())
  const { data: compositions } = useQuery(compositionQueries.list())
  const { data: matches = [] } = useQuery({ ...transcriptQueries.search(text), enabled: text.trim() !== '' })
  const isRead = recordings && voiceOvers && compositions
  const count = isRead && recordings.length + voiceOvers.length + compositions.length
  useEmptiedFocus(Boolean(count))
  if (count === 0) return <LibraryEmpty />
  const entries = isRead && found(recordings, matches, text, show)
  const music = foundMusic(compositions ?? [], text, show)
  const scripts = foundScripts(voiceOvers ?? [], text, show)
  return (
    <div className="mx-auto max-w-[1080px] px-6 pt-6 pb-16 max-md:px-4">
      <TopBar
        title={t('library.title')}
        meta={
          recordings &&
          [
            recordings.length > 0 && t('library.count', { count: recordings.length }),
            voiceOvers?.length && t('library.count.scripts', { count: voiceOvers.length }),
            compositions?.length && t('library.count.music', { count: compositions.length }),
          ]
            .filter(Boolean)
            .join(' · ')
        }
        actions={<FilesButton />}
      />
      <LibraryFilters />
      {error && <EmptyState icon={Unplug} {...failureText(error.name)} />}
      {!entries && !error && <Skeleton className="mt-4 h-80" />}
      {entries?.length === 0 && scripts.length + music.length === 0 && <NothingFound />}
      {entries && entries.length > 0 && <LibraryList entries={entries} text={text} />}
      {entries && scripts.length > 0 && <ScriptRows voiceOvers={scripts} />}
      {entries && music.length > 0 && <MusicRows compositions={music} />}
    </div>
  )
}
