import { Select } from '@/components/ui/select'
import { t } from '@/messages/translate'
import { CheckChip } from './check-chip'
import type { ComposePanelProps } from './compose-panel'
import { LengthField } from './length-field'
import { MoreOptions } from './more-options'

const COUNTS = ['1', '2', '3', '4'] as const

/** The numbers beside the words; what is seldom wanted is folded away. */
export function MusicOptions(props: ComposePanelProps) {
  const { request, offer, onChange, onCount } = props
  const { canSing, isExact } = offer.abilities
  return (
    <fieldset
      aria-label={t('music.options')}
      className="grid min-w-0 gap-3 rounded-xl border bg-raised p-5 max-md:p-4"
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
      </div>
      <MoreOptions {...props} />
    </fieldset>
  )
}
