import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { AudioLines } from 'lucide-react'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { TopBar } from '@/components/top-bar'
import { t } from '@/messages/recordings'
import { recordingQueries } from '@/storage/recordings'
import { transcriptQueries } from '@/storage/transcripts'
import { RecordingView } from './recording-view'

const route = getRouteApi('/recordings/$recordingId')

export function RecordingScreen() {
  const { recordingId } = route.useParams()
  const recording = useQuery(recordingQueries.detail(recordingId))
  const transcripts = useQuery(transcriptQueries.ofRecording(recordingId))
  if (recording.error ?? transcripts.error) throw recording.error ?? transcripts.error
  if (recording.data === undefined || transcripts.data === undefined) return null
  if (recording.data === null) return <NoRecording />
  return <RecordingView key={recordingId} recording={recording.data} transcripts={transcripts.data} />
}

function NoRecording() {
  return (
    <>
      <TopBar title={t('recording.missing.title')} />
      <EmptyState icon={AudioLines} title={t('recording.missing.title')} text={t('recording.missing.text')}>
        <Link to="/library" className={buttonClass('primary')}>
          {t('recording.missing.library')}
        </Link>
      </EmptyState>
    </>
  )
}
