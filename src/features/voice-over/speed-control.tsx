import { Slider } from '@/components/ui/slider'
import { FASTEST_SPEED, SLOWEST_SPEED } from '@/domain/script/script'
import { t } from '@/messages/voice-over'

type SpeedControlProps = {
  /** Where it is not the script's. */
  label?: string
  speed: number
  canSet: boolean
  onChange: (speed: number) => void
}

export function SpeedControl({ label = t('voiceOver.speed'), speed, canSet, onChange }: SpeedControlProps) {
  const spoken = t('voiceOver.speed.times', { speed: canSet ? speed : 1 })
  return (
    <div
      className="thumb inline-flex h-8 items-center gap-2.5 rounded-full border bg-raised px-3 text-sm font-medium text-ink-2"
      title={canSet ? undefined : t('voiceOver.speed.fixed')}
    >
      <span aria-hidden>{t('voiceOver.speed')}</span>
      <Slider
        aria-label={label}
        aria-valuetext={spoken}
        aria-description={canSet ? undefined : t('voiceOver.speed.fixed')}
        disabled={!canSet}
        value={canSet ? speed : 1}
        min={SLOWEST_SPEED}
        max={FASTEST_SPEED}
        step={0.05}
        onChange={onChange}
        className="w-20 disabled:opacity-50"
      />
      <output className="w-9 text-right font-[550] text-ink">{spoken}</output>
    </div>
  )
}
