import { SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TitleField } from '@/components/title-field'
import { TopBar } from '@/components/top-bar'
import { When } from '@/components/when'
import { lengthClock } from '@/domain/audio/time'
import { transcriptionCostCredits } from '@/domain/credits/estimate'
import { languageName } from '@/components/language-name'
import { receiptText } from '@/components/receipt-text'
import { t } from '@/messages/recordings'
import { DEVICE } from '@/storage/connections'
import { renameRecording } from '@/storage/recordings'
import { useService } from '@/stores/service-store'
import { SidePanel, type SidePanelProps } from './side-panel'

type RecordingFactsProps = Pick<SidePanelProps, 'recording' | 'transcript' | 'durationSeconds'>

/** Title and facts in the top bar; where there is no room for the side panel, the way to it. */
export function RecordingHeading(props: SidePanelProps) {
  const { id, title } = props.recording
  const [isPanelOpen, openPanel] = useState(false)
  return (
    <>
      <TopBar
        title={title}
        heading={
          <TitleField
            label={t('recording.title')}
            title={title}
            onRename={(wanted) => void renameRecording(id, wanted)}
          />
        }
        meta={<RecordingFacts {...props} />}
        actions={
          <Button className="px-2.5 lg:hidden" onClick={() => openPanel(true)}>
            <SlidersHorizontal aria-hidden />
            <span className="max-sm:sr-only">{t('recording.tools')}</span>
          </Button>
        }
      />
      <Dialog title={t('recording.tools')} isOpen={isPanelOpen} onOpenChange={openPanel}>
        <SidePanel {...props} />
      </Dialog>
    </>
  )
}

/** Date, length, language, and what it took. */
export function RecordingFacts({ recording, transcript, durationSeconds }: RecordingFactsProps) {
  return (
    <>
      <When at={recording.createdAt} />
      {durationSeconds > 0 && ` · ${lengthClock(durationSeconds)}`}
      {transcript?.language && ` · ${languageName(transcript.language)}`}
      {durationSeconds > 0 && <CostFact transcript={transcript} durationSeconds={durationSeconds} />}
    </>
  )
}

/** Once it is made: by whom, and the receipt. Before: what this device saves, if it is in use. */
function CostFact({ transcript, durationSeconds }: Pick<SidePanelProps, 'transcript' | 'durationSeconds'>) {
  const choice = useService((store) => store.choice)
  const isFree = transcript ? transcript.service === DEVICE : choice === DEVICE
  if (isFree) return ` · ${t('cost.free', { count: transcriptionCostCredits(durationSeconds) })}`
  if (!transcript) return null
  return ` · ${[transcript.serviceName, transcript.receipt && receiptText(transcript.receipt)].filter(Boolean).join(' · ')}`
}
