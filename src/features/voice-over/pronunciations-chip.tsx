import { useState } from 'react'
import { CHIP } from '@/components/ui/chip'
import { Dialog } from '@/components/ui/dialog'
import type { Pronunciation } from '@/domain/speech/pronunciations'
import { t } from '@/messages/voice-over'
import { useScript } from '@/stores/script-store'
import { PronunciationsForm } from './pronunciations-form'

type PronunciationsChipProps = {
  pronunciations: Pronunciation[]
  /** The voices of this device speak. */
  isHere: boolean
}

export function PronunciationsChip({ pronunciations, isHere }: PronunciationsChipProps) {
  const [isOpen, setOpen] = useState(false)
  const change = useScript((store) => store.change)
  const keep = (kept: Pronunciation[]) => {
    change({ type: 'set pronunciations', pronunciations: kept })
    setOpen(false)
  }
  return (
    <>
      <button type="button" aria-haspopup="dialog" className={CHIP} onClick={() => setOpen(true)}>
        {t('voiceOver.pronunciations')}{' '}
        <span className="font-[550] text-ink">
          {pronunciations.length || t('voiceOver.pronunciations.none')}
        </span>
      </button>
      <Dialog title={t('voiceOver.pronunciations')} isOpen={isOpen} onOpenChange={setOpen}>
        <PronunciationsForm pronunciations={pronunciations} isHere={isHere} onKeep={keep} />
      </Dialog>
    </>
  )
}
