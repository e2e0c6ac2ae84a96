import { useQuery } from '@tanstack/react-query'
import { workplaceOf, workplaceQueries } from './recording-locks'

/** Where a transcript that is not at its end is worked on; `null`: not known yet, or not asked for. */
export function useWorkplace(recordingId: string, isUnfinished: boolean): ReturnType<typeof workplaceOf> {
  const { data: looks } = useQuery({ ...workplaceQueries.looks(), enabled: isUnfinished })
  return looks && isUnfinished ? workplaceOf(recordingId, looks) : null
}
