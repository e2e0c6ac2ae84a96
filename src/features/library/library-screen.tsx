import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useDeferredValue } from 'react'
import { TopBar } from '@/components/top-bar'
import { Skeleton } from '@/components/ui/skeleton'
import { t } from '@/messages/translate'
import { recordingQueries } from '@/storage/recordings'
import { transcriptQueries } from '@/storage/transcripts'
import { voiceOverQueries } from '@/storage/voice-overs'
import { FilesButton } from './files-button'
import { found, foundScripts } from './found'
import { LibraryEmpty, NothingFound } from './library-empty'
import { LibraryFilters } from './library-filters'
import { LibraryList } from './library-list'
import { ScriptRows } from './script-rows'

export function LibraryScreen() {
  const { q = '', show = 'all' } = useSearch({ from: '/library' })
  const text = useDeferredValue(q)
  const { data: recordings } = useQuery(recordingQueries.list())
  const { data: voiceOvers } = useQuery(voiceOverQueries.list())
  const { data: matches = [] } = useQuery({ ...transcriptQueries.search(text), enabled: text.trim() !== '' })
  if (recordings?.length === 0 && voiceOvers?.length === 0) return <LibraryEmpty />
  const entries = recordings && voiceOvers && found(recordings, matches, text, show)
  const scripts = foundScripts(voiceOvers ?? [], text, show)
  return (
    <div className="mx-auto max-w-[1080px] px-6 pt-6 pb-16 max-md:px-4">
      <TopBar
        title={t('library.title')}
        meta={
          recordings &&
          [
            t('library.count', { count: recordings.length }),
            voiceOvers?.length && t('library.count.scripts', { count: voiceOvers.length }),
          ]
            .filter(Boolean)
            .join(' · ')
        }
        actions={<FilesButton />}
      />
      <LibraryFilters />
      {!entries && <Skeleton className="mt-4 h-80" />}
      {entries?.length === 0 && scripts.length === 0 && <NothingFound />}
      {entries && entries.length > 0 && <LibraryList entries={entries} text={text} />}
      {entries && scripts.length > 0 && <ScriptRows voiceOvers={scripts} />}
    </div>
  )
}
