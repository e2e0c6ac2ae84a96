import { SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TopBar } from '@/components/top-bar'
import { When } from '@/components/when'
import { clock } from '@/domain/audio/time'
import { transcriptionCostCredits } from '@/domain/credits/estimate'
import { t } from '@/messages/translate'
import { languageName } from '@/components/language-name'
import { SidePanel, type SidePanelProps } from './side-panel'
import { TitleField } from './title-field'

/** Title and facts in the top bar; where there is no room for the side panel, the way to it. */
export function RecordingHeading(props: SidePanelProps) {
  const { recording, transcript, durationSeconds } = props
  const [isPanelOpen, openPanel] = useState(false)
  return (
    <>
      <TopBar
        title={recording.title}
        heading={<TitleField recording={recording} />}
        meta={
          <>
            <When at={recording.createdAt} />
            {durationSeconds > 0 && ` · ${clock(durationSeconds)}`}
            {transcript?.language && ` · ${languageName(transcript.language)}`}
            {durationSeconds > 0 &&
              ` · ${t('cost.free', { count: transcriptionCostCredits(durationSeconds) })}`}
          </>
        }
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
