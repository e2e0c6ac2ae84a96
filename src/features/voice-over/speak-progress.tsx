import { Square } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { t } from '@/messages/voice-over'
import { useSpeak, type SpeakJob } from '@/stores/speak-store'
import { speakFraction, speakJobText } from '@/components/speak-job-text'

/** How far it is, and the way to stop it. */
export function SpeakProgress({ job }: { job: SpeakJob }) {
  const cancel = useSpeak((store) => store.cancel)
  return (
    <div className="flex items-center gap-4">
      <div className="min-w-0 flex-1">
        <p className="mb-2 font-[550]">{speakJobText(job)}</p>
        <ProgressBar label={t('voiceOver.progress')} fraction={speakFraction(job)} />
      </div>
      <Button onClick={() => cancel(job.intent.voiceOverId)}>
        <Square className="fill-current" aria-hidden /> {t('voiceOver.cost.stop')}
      </Button>
    </div>
  )
}
