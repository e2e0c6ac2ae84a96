import { useQuery } from '@tanstack/react-query'
import { Select } from '@/components/ui/select'
import { t } from '@/messages/voice-over'
import { recordingQueries } from '@/storage/recordings'
import { useScript } from '@/stores/script-store'

/** The recording that the voice is laid over; what is said begins where it stands in the script's own time. */
export function OverSelect({ recordingId }: { recordingId: string | null }) {
  const layOver = useScript((store) => store.layOver)
  const { data: recordings = [] } = useQuery(recordingQueries.list())
  if (recordings.length === 0) return null
  return (
    <Select
      label={t('voiceOver.export.over')}
      searchLabel={t('voiceOver.export.over.search')}
      value={recordings.some(({ id }) => id === recordingId) ? recordingId! : ''}
      choices={[
        { value: '', label: t('voiceOver.export.over.none') },
        ...recordings.map(({ id, title }) => ({ value: id, label: title })),
      ]}
      onChange={(id) => layOver(id || null)}
    />
  )
}
