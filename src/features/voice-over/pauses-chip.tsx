import type { ComponentProps } from 'react'
import { CHIP } from '@/components/ui/chip'
import { Popover } from '@/components/ui/popover'
import type { UsualPauses } from '@/domain/script/script'
import { t } from '@/messages/voice-over'
import { useScript } from '@/stores/script-store'
import { PauseSlider } from './pause-slider'

const KINDS = ['sentence', 'line', 'paragraph'] as const

/** The silence between lines where none is written. */
export function PausesChip({ pauses }: { pauses: UsualPauses }) {
  const change = useScript((store) => store.change)
  return (
    <Popover title={t('voiceOver.pauses')} align="start" trigger={<Chip seconds={pauses.sentenceSeconds} />}>
      <p className="mb-3 text-sm text-ink-2">{t('voiceOver.pauses.hint')}</p>
      <div className="grid gap-3">
        {KINDS.map((kind) => (
          <PauseSlider
            key={kind}
            label={t(`voiceOver.pauses.${kind}`)}
            seconds={pauses[`${kind}Seconds`]}
            onChange={(seconds) =>
              change({ type: 'set usual pauses', pauses: { ...pauses, [`${kind}Seconds`]: seconds } })
            }
          />
        ))}
      </div>
    </Popover>
  )
}

function Chip({ seconds, ...props }: ComponentProps<'button'> & { seconds: number }) {
  return (
    <button type="button" className={CHIP} {...props}>
      {t('voiceOver.pauses')}{' '}
      <span className="font-[550] text-ink">{t('voiceOver.seconds', { seconds })}</span>
    </button>
  )
}
