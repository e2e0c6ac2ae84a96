import { Download } from 'lucide-react'
import { useState } from 'react'
import { compositionTitle } from '@/components/composition-title'
import { GoneNotice } from '@/components/gone-notice'
import { SaveFailure } from '@/components/save-failure'
import { TitleField } from '@/components/title-field'
import { TopBar } from '@/components/top-bar'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { t } from '@/messages/music'
import type { Composition } from '@/storage/compositions'
import { useComposition } from '@/stores/composition-store'
import { ExportPanel } from './export-panel'
import type { NumberedTake } from './use-takes'

type CompositionHeadingProps = { composition: Composition; takes: NumberedTake[]; shown: NumberedTake | null }

/** Title and facts in the top bar, and the way out: downloads. */
export function CompositionHeading({ composition, takes, shown }: CompositionHeadingProps) {
  const { rename, saveError, isGone, keep } = useComposition()
  const [isExporting, setExporting] = useState(false)
  const title = compositionTitle(composition)
  return (
    <>
      <TopBar
        title={title}
        heading={
          <TitleField
            label={t('music.rename')}
            title={composition.title}
            placeholder={title}
            onRename={rename}
          />
        }
        meta={takes.length > 0 && t('music.variations.count', { count: takes.length })}
        actions={
          <Button aria-haspopup="dialog" onClick={() => setExporting(true)} className="max-md:px-2.5">
            <Download aria-hidden />
            <span className="max-sm:sr-only">{t('music.export')}</span>
          </Button>
        }
      />
      <SaveFailure errorName={saveError} className="lg:col-span-2" />
      <GoneNotice isGone={isGone} onKeep={keep} className="lg:col-span-2" />
      <Dialog title={t('music.export')} isOpen={isExporting} onOpenChange={setExporting}>
        <ExportPanel composition={composition} takes={takes} shown={shown} />
      </Dialog>
    </>
  )
}
