import { useMemo, type ComponentProps } from 'react'
import { CHIP } from '@/components/ui/chip'
import { Popover } from '@/components/ui/popover'
import type { Script } from '@/domain/script/script'
import { castOf, namesIn } from '@/domain/script/speaker-labels'
import { t } from '@/messages/voice-over'
import { useScript } from '@/stores/script-store'

/** The names before a colon: which have a voice, and which are read out. */
export function NamesChip({ script }: { script: Script }) {
  const change = useScript((store) => store.change)
  const names = useMemo(() => namesIn(script.text, castOf(script)), [script])
  if (names.length === 0) return null
  return (
    <Popover
      title={t('voiceOver.names')}
      align="start"
      trigger={<Chip count={names.filter(({ speaks }) => speaks).length} />}
    >
      <p className="mb-3 max-w-80 text-sm text-pretty text-ink-2">{t('voiceOver.names.hint')}</p>
      <div className="flex max-w-80 flex-wrap gap-1.5">
        {names.map(({ name, speaks }) => (
          <button
            key={name}
            type="button"
            className={CHIP}
            aria-pressed={speaks}
            onClick={() =>
              change({
                type: 'set speaker voice',
                speaker: name,
                voiceId: speaks ? null : script.voiceId,
              })
            }
          >
            {name}
          </button>
        ))}
      </div>
    </Popover>
  )
}

function Chip({ count, ...props }: ComponentProps<'button'> & { count: number }) {
  return (
    <button type="button" className={CHIP} {...props}>
      {t('voiceOver.names')}{' '}
      <span className="font-[550] text-ink">
        {count === 0 ? t('voiceOver.names.none') : t('voiceOver.names.speak', { count })}
      </span>
    </button>
  )
}
