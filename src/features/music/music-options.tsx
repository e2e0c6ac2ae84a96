import { clsx } from 'clsx'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { CHIP } from '@/components/ui/chip'
import { Select } from '@/components/ui/select'
import { t } from '@/messages/music'
import { CheckChip } from './check-chip'
import type { ComposePanelProps } from './compose-panel'
import { LengthField } from './length-field'
import { hasMoreOptions, MoreOptions } from './more-options'

const COUNTS = ['1', '2', '3', '4'] as const

/** The numbers beside the words; what is seldom wanted is folded away. */
export function MusicOptions(props: ComposePanelProps) {
  const { request, offer, onChange, onCount } = props
  const { canSing, isExact } = offer.abilities
  const [isMore, setMore] = useState(false)
  const hasMore = hasMoreOptions(props)
  return (
    <fieldset
      aria-label={t('music.options')}
      className="flex min-w-0 flex-wrap items-center gap-x-5 gap-y-3 rounded-xl border bg-raised px-5 py-4 max-md:px-4"
    >
      <LengthField
        seconds={isExact ? request.seconds : Math.round(request.seconds)}
        isWhole={!isExact}
        onChange={(seconds) => onChange({ seconds })}
      />
      <div className="flex flex-wrap gap-1.5">
        <Select
          label={t('music.count')}
          value={COUNTS.find((each) => each === String(offer.count)) ?? '2'}
          choices={COUNTS.map((value) => ({ value, label: value }))}
          onChange={(value) => onCount(Number(value))}
        />
        <CheckChip
          label={t('music.instrumental')}
          hint={canSing ? undefined : t('music.instrumental.device')}
          isChecked={!canSing || request.isInstrumental}
          isDisabled={!canSing}
          onChange={(isInstrumental) => onChange({ isInstrumental })}
        />
        {isExact && (
          <CheckChip
            label={t('music.loop')}
            hint={t('music.loop.hint')}
            isChecked={request.isLoop}
            onChange={(isLoop) => onChange({ isLoop })}
          />
        )}
        {hasMore && (
          <button
            type="button"
            aria-expanded={isMore}
            onClick={() => setMore(!isMore)}
            className={clsx(CHIP, 'border-transparent! bg-transparent')}
          >
            {t('music.more')}
            <ChevronDown
              className={clsx('size-4 transition-transform', isMore && 'rotate-180')}
              aria-hidden
            />
          </button>
        )}
      </div>
      {hasMore && isMore && <MoreOptions {...props} />}
    </fieldset>
  )
}
