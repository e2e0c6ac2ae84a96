import { queryClient } from '@/lib/query-client'
import { peaksQueries } from '@/storage/peaks'
import { recordingQueries } from '@/storage/recordings'

/** Reads what the screen of a recording needs first while its code is being fetched. */
export function prefetchRecording(recordingId: string): void {
  void queryClient.prefetchQuery(recordingQueries.detail(recordingId))
  void queryClient.prefetchQuery(peaksQueries.detail(recordingId))
}
