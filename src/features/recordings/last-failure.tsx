import { orTell } from '@/components/or-tell'
import { TryAgain } from '@/components/try-again'
import { failureText } from '@/messages/failures'
import { t } from '@/messages/recordings'
import { useJobs } from '@/stores/jobs-store'
import type { FailedTranscript } from './shown-transcript'

/** Below an older transcript: that a newer attempt failed, why, and a way to go on with it. */
export function LastFailure({ failed }: { failed: FailedTranscript }) {
  const resume = useJobs((store) => store.resume)
  const { status, receipt } = failed
  const price = receipt?.estimateCredits ? t('cost.about', { count: receipt.estimateCredits }) : null
  return (
    <div className="mt-8 flex flex-wrap items-center gap-x-3 gap-y-2 text-sm text-ink-2">
      <p>{t('recording.lastFailed', { why: failureText(status.errorName).title })}</p>
      <TryAgain
        look="plain"
        retryAt={status.retryAt}
        price={price}
        onTry={() => void orTell(resume(failed))}
      />
    </div>
  )
}
