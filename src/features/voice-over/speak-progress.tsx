import { Square } from 'lucide-react'
import { speakFraction, speakJobText } from '@/components/speak-job-text'
import { Button } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { t } from '@/messages/voice-over'
import { DEVICE } from '@/storage/connections'
import { useSpeak, waitingLines, type SpeakJob } from '@/stores/speak-store'
import type { SpeechCost } from '@/stores/use-speech-cost'
import { speechCostText } from './speech-cost-text'
import { underWay, underWayHere } from './under-way'
import type { ScriptViews } from './use-script-views'

type SpeakProgressProps = { job: SpeakJob; views: ScriptViews; balance: SpeechCost['balance'] }

/** How far it is, what the rest of it takes, and the way to stop it. */
export function SpeakProgress({ job, views, balance }: SpeakProgressProps) {
  const cancel = useSpeak((store) => store.cancel)
  return (
    <div className="flex items-center gap-4">
      <div className="min-w-0 flex-1">
        <p className="mb-2 font-[550]">{speakJobText(job)}</p>
        <ProgressBar label={t('voiceOver.progress')} fraction={speakFraction(job)} />
        <p className="mt-2 text-sm text-ink-2">{restText(job, views, balance)}</p>
      </div>
      <Button onClick={() => cancel(job.intent.voiceOverId)}>
        <Square className="fill-current" aria-hidden /> {t('voiceOver.cost.stop')}
      </Button>
    </div>
  )
}

/** The balance belongs to the service in use, which may be another by now. */
function restText(
  job: SpeakJob,
  { connection, views, known, packing }: ScriptViews,
  balance: SpeechCost['balance'],
): string {
  const lines = waitingLines(job)
  if (lines.length === 0) return ''
  const isThere = lines.every(({ service }) => service === connection?.id)
  const isHere = lines.every(({ service }) => service === DEVICE)
  const due = isHere ? underWayHere(lines, views, known, packing) : underWay(lines, known)
  const at = isHere ? null : connection
  return speechCostText({ connection: at, views: lines, due }, isThere ? balance : { status: 'none' })
    .headline
}
