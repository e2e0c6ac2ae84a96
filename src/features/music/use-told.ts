import { useEffect, useRef } from 'react'
import { composeJobText } from '@/components/compose-job-text'
import { announce } from '@/lib/announce'
import { isComposing, type ComposeJob } from '@/stores/compose-store'

/** Says how a job ended to who does not see it. */
export function useTold(job: ComposeJob | undefined): void {
  const wasComposing = useRef(false)
  useEffect(() => {
    if (job && wasComposing.current && !isComposing(job)) announce(composeJobText(job))
    wasComposing.current = isComposing(job)
  }, [job])
}
