import { fractionOf, jobStateText } from '@/components/job-state'
import { Button } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { t } from '@/messages/recordings'
import { useJobs, type TranscriptionJob } from '@/stores/jobs-store'

/** How far the transcript is, and a way to stop it that keeps the words. */
export function TranscriptProgress({ job }: { job: TranscriptionJob }) {
  return (
    <div className="flex items-center gap-4 border-b bg-raised px-6 py-2 max-md:px-4">
      <span className="shrink-0 text-sm text-ink-2">{jobStateText(job.state)}</span>
      <ProgressBar
        label={t('job.progress', { title: job.title })}
        fraction={fractionOf(job.state)}
        className="h-1 min-w-0 flex-1"
      />
      <Button look="quiet" className="h-8 px-2.5" onClick={() => useJobs.getState().cancel(job.recordingId)}>
        {t('recording.cancel')}
      </Button>
    </div>
  )
}
