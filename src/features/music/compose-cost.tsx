import { Sparkles } from 'lucide-react'
import { CostNotice, costObstacle } from '@/components/cost-obstacle'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import { failureText } from '@/messages/failures'
import { t } from '@/messages/music'
import { DEVICE } from '@/storage/connections'
import { isComposing, type ComposeJob } from '@/stores/compose-store'
import { useService } from '@/stores/service-store'
import { ComposeOutcome } from './compose-outcome'
import { ComposeProgress } from './compose-progress'
import { musicCostText } from './music-cost-text'
import type { MusicOffer } from './use-music-offer'

type ComposeCostProps = {
  offer: MusicOffer
  job?: ComposeJob | undefined
  /** It has been asked for just now. */
  isBusy?: boolean
  onCompose: () => void
}

/** What composing now costs, always in sight; the button beside it; and how far it is. */
export function ComposeCost({ offer, job, isBusy = false, onCompose }: ComposeCostProps) {
  const { connection, cost } = offer
  const choose = useService((store) => store.choose)
  const obstacle = connection
    ? costObstacle(
        { ...cost, estimateCredits: cost.expectedCredits },
        { notEnough: 'music.cost.notEnough.do', blocked: 'music.cost.blocked.do' },
      )
    : null
  const isAsking = job?.state.status === 'uncertain'
  return (
    <section
      aria-label={t('cost.region')}
      className="rounded-xl border bg-raised px-5 py-4 max-md:px-4 [&_p]:text-pretty"
    >
      {job && isComposing(job) && <ComposeProgress job={job} />}
      {/* Until the question is answered there is no other. */}
      {!isComposing(job) && !isAsking && (
        <>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
            <div className="min-w-36 flex-1 max-sm:text-sm">
              <Price offer={offer} />
            </div>
            <div className="flex flex-wrap gap-2">
              {!obstacle?.isFinal && (
                <Button look="primary" disabled={cost.models === null || isBusy} onClick={onCompose}>
                  <Sparkles aria-hidden /> {t('music.cost.compose')}
                </Button>
              )}
              {obstacle?.action}
              {connection && <Button onClick={() => choose(DEVICE)}>{t('music.cost.onDevice')}</Button>}
            </div>
          </div>
          {connection && <CostNotice obstacle={obstacle} budget={cost.budget} />}
        </>
      )}
      {job && !isComposing(job) && <ComposeOutcome job={job} />}
    </section>
  )
}

function Price({ offer: { connection, cost, count, offerError } }: { offer: MusicOffer }) {
  const { models, price, balance } = cost
  if (offerError)
    return (
      <>
        <p className="font-[550]">{t('music.cost.offer.failed')}</p>
        <p className="text-sm text-ink-2">{failureText(offerError.name).text}</p>
      </>
    )
  if (!models) return <Skeleton className="h-5 w-72 max-w-full" />
  const facts = connection && [
    connection.name,
    t('music.cost.requests', { count }),
    price.kind === 'known' && count > 1 && t('music.cost.each', { count: price.credits }),
  ]
  return (
    <>
      <p className="font-[550]">{musicCostText(price, count, balance)}</p>
      {connection && facts && (
        <>
          <p className="mt-0.5 text-sm text-ink-2">{facts.filter(Boolean).join(' · ')}</p>
          <p className="mt-1.5 text-sm text-ink-2">{t('music.cost.kept', { service: connection.name })}</p>
        </>
      )}
    </>
  )
}
