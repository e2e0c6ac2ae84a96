import type { ComponentProps } from 'react'
import { CHIP } from '@/components/ui/chip'
import { Popover } from '@/components/ui/popover'
import { Slider } from '@/components/ui/slider'
import { t } from '@/messages/translate'
import { useOptions } from '@/stores/options-store'

export function TemperatureChip() {
  const temperature = useOptions((store) => store.options.temperature)
  const change = useOptions((store) => store.change)
  return (
    <Popover title={t('transcribe.temperature')} align="start" trigger={<Chip />}>
      <div className="flex items-center gap-3">
        <Slider
          aria-label={t('transcribe.temperature')}
          value={temperature}
          min={0}
          max={1}
          step={0.1}
          onChange={(value) => change({ temperature: value })}
        />
        <output className="w-7 text-right font-[550]">{temperature.toFixed(1)}</output>
      </div>
      <p className="mt-2 text-sm text-ink-2">{t('transcribe.temperature.hint')}</p>
    </Popover>
  )
}

function Chip(props: ComponentProps<'button'>) {
  const temperature = useOptions((store) => store.options.temperature)
  return (
    <button type="button" className={CHIP} {...props}>
      {t('transcribe.temperature')} <span className="font-[550] text-ink">{temperature}</span>
    </button>
  )
}
