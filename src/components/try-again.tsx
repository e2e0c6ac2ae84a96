import { useEffect, useState } from 'react'
import { clock } from '@/domain/audio/time'
import { t } from '@/messages/translate'
import { Button } from './ui/button'

type TryAgainProps = {
  retryAt: number | null
  /** `null` where it is not known. */
  price: string | null
  onTry: () => void
  look?: 'primary' | 'plain'
}

/** Not before the service takes requests again, where it said when. */
export function TryAgain({ retryAt, price, onTry, look = 'primary' }: TryAgainProps) {
  const secondsLeft = useSecondsUntil(retryAt)
  return (
    <Button look={look} disabled={secondsLeft > 0} onClick={onTry}>
      {secondsLeft > 0
        ? t('recording.tryAgain.in', { time: clock(secondsLeft) })
        : withPrice(t('recording.tryAgain'), price)}
    </Button>
  )
}

/** What a click costs stands on its button. */
export function withPrice(label: string, price: string | null): string {
  return price === null ? label : `${label} · ${price}`
}

function useSecondsUntil(at: number | null): number {
  const [now, setNow] = useState(() => Date.now())
  const secondsLeft = at === null ? 0 : Math.max(0, Math.ceil((at - now) / 1000))
  const isWaiting = secondsLeft > 0
  useEffect(() => {
    if (!isWaiting) return
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [isWaiting])
  return secondsLeft
}
