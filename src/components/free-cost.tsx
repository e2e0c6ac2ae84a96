import { t } from '@/messages/translate'
import { Button } from './ui/button'

type FreeCostProps = {
  /** What it would cost in the cloud. */
  estimateCredits: number
  onTranscribe: () => void
}

/** The price of what waits, once a person has gone back to this device. */
export function FreeCost({ estimateCredits, onTranscribe }: FreeCostProps) {
  return (
    <section
      aria-label={t('cost.region')}
      className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-xl border bg-raised p-5 text-left max-md:p-4"
    >
      <p className="min-w-60 flex-1">{t('cost.free', { count: estimateCredits })}</p>
      <Button look="primary" onClick={onTranscribe}>
        {t('cost.transcribe')}
      </Button>
    </section>
  )
}
