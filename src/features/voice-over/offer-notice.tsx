import { Link } from '@tanstack/react-router'
import { CloudOff } from 'lucide-react'
import { Button, buttonClass } from '@/components/ui/button'
import { t } from '@/messages/voice-over'
import { DEVICE, type Connection } from '@/storage/connections'
import { useService } from '@/stores/service-store'
import type { ScriptViews } from './use-script-views'

type OfferNoticeProps = { connection: Connection; error: Error; offer: ScriptViews['offer'] }

/** A service that does not say what it can speak with: why, what is there all the same, and the ways on. */
export function OfferNotice({ connection: { name }, error, offer }: OfferNoticeProps) {
  const choose = useService((store) => store.choose)
  const reason = reasonOf(error)
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
      <CloudOff className="text-doubt" aria-hidden />
      <output className="min-w-60 flex-1">
        <span className="block font-semibold">{t(`voiceOver.away.${reason}`, { service: name })}</span>
        <span className="block text-sm text-pretty text-ink-2">{t('voiceOver.away.text')}</span>
      </output>
      <div className="flex flex-wrap gap-2">
        <Button disabled={offer.isAsking} aria-busy={offer.isAsking} onClick={offer.askAgain}>
          {t('voiceOver.away.tryAgain')}
        </Button>
        {reason === 'signedOut' && (
          <Link to="/settings" className={buttonClass()}>
            {t('cost.signIn')}
          </Link>
        )}
        <Button onClick={() => choose(DEVICE)}>{t('voiceOver.cost.onDevice')}</Button>
      </div>
    </div>
  )
}

function reasonOf({ name }: Error): 'offline' | 'signedOut' | 'failed' {
  if (name === 'NetworkOrCorsError' || name === 'OfflineError') return 'offline'
  const isSignedOut = ['NotAuthenticatedError', 'NotAllowedError', 'KeyLostError'].includes(name)
  return isSignedOut ? 'signedOut' : 'failed'
}
