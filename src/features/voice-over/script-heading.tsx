import { Download } from 'lucide-react'
import { useState } from 'react'
import { GoneNotice } from '@/components/gone-notice'
import { scriptTitle } from '@/components/script-title'
import { SaveFailure } from '@/components/save-failure'
import { TitleField } from '@/components/title-field'
import { TopBar } from '@/components/top-bar'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { clock } from '@/domain/audio/time'
import { t } from '@/messages/voice-over'
import type { VoiceOver } from '@/storage/voice-overs'
import { useScript } from '@/stores/script-store'
import { ExportPanel } from './export-panel'
import type { ScriptPlayer } from './use-script-player'
import type { ScriptViews } from './use-script-views'

type ScriptHeadingProps = { voiceOver: VoiceOver; views: ScriptViews; player: ScriptPlayer }

/** Title and facts in the top bar, and the way out: export. */
export function ScriptHeading({ voiceOver, views, player }: ScriptHeadingProps) {
  const { rename, saveError, isGone, keep } = useScript()
  const [isExporting, setExporting] = useState(false)
  const title = scriptTitle(voiceOver)
  return (
    <>
      <TopBar
        title={title}
        heading={
          <TitleField
            label={t('voiceOver.rename')}
            title={voiceOver.title}
            placeholder={title}
            onRename={rename}
          />
        }
        meta={metaText(views, player)}
        actions={
          <Button aria-haspopup="dialog" onClick={() => setExporting(true)} className="max-md:px-2.5">
            <Download aria-hidden />
            <span className="max-sm:sr-only">{t('voiceOver.export')}</span>
          </Button>
        }
      />
      <SaveFailure errorName={saveError} className="2xl:col-span-2" />
      <GoneNotice isGone={isGone} onKeep={keep} className="2xl:col-span-2" />
      <Dialog title={t('voiceOver.export')} isOpen={isExporting} onOpenChange={setExporting}>
        <ExportPanel voiceOver={voiceOver} views={views} timeline={player.made} />
      </Dialog>
    </>
  )
}

function metaText({ views }: ScriptViews, { timeline }: ScriptPlayer): string {
  if (views.length === 0) return ''
  const spoken = views.filter(({ state }) => state === 'spoken').length
  const parts = [
    t('voiceOver.lines', { count: views.length }),
    spoken === views.length
      ? t('voiceOver.allSpoken')
      : spoken > 0 && t('voiceOver.spokenOf', { spoken, count: views.length }),
    timeline.durationSeconds > 0 && clock(timeline.durationSeconds),
  ]
  return parts.filter(Boolean).join(' · ')
}
