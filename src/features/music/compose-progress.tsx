import { Square } from 'lucide-react'
import { composeFraction } from '@/components/compose-fraction'
import { composeJobText } from '@/components/compose-job-text'
import { Button } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { t } from '@/messages/music'
import { useCompose, type ComposeJob } from '@/stores/compose-store'

/** How far all of it is, and the way to stop it. */
export function ComposeProgress({ job }: { job: ComposeJob }) {
  const cancel = useCompose((store) => store.cancel)
  return (
    <div className="flex items-center gap-4">
      <div className="min-w-0 flex-1">
        <p className="mb-2 font-[550]">{composeJobText(job)}</p>
        <ProgressBar label={t('music.progress')} fraction={composeFraction(job)} />
      </div>
      <Button onClick={() => cancel(job.intent.compositionId)}>
        <Square className="fill-current" aria-hidden /> {t('music.cost.stop')}
      </Button>
    </div>
  )
}
