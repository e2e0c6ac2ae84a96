import { Slider } from '@/components/ui/slider'
import { t } from '@/messages/voice-over'

const LONGEST_SECONDS = 5

type PauseSliderProps = {
  label: string
  /** What stands beside it, where the label stands above already. */
  shown?: string
  seconds: number
  onChange: (seconds: number) => void
}

export function PauseSlider({ label, shown = label, seconds, onChange }: PauseSliderProps) {
  const spoken = t('voiceOver.seconds', { seconds })
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3">
      <span className="text-sm font-medium" aria-hidden>
        {shown}
      </span>
      <output className="text-sm font-[550]">{spoken}</output>
      <Slider
        aria-label={label}
        aria-valuetext={spoken}
        value={Math.min(seconds, LONGEST_SECONDS)}
        min={0}
        max={LONGEST_SECONDS}
        step={0.1}
        onChange={onChange}
        className="col-span-2 w-full"
      />
    </div>
  )
}
