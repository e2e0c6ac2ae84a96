import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { TopBar } from '@/components/top-bar'
import { Skeleton } from '@/components/ui/skeleton'
import { t } from '@/messages/music'
import { compositionQueries } from '@/storage/compositions'
import { ComposeCost } from './compose-cost'
import { ComposePanel } from './compose-panel'
import { Examples } from './examples'
import { MusicList } from './music-list'
import { promptProblem } from './prompt-problem'
import { useCount } from './use-count'
import { useDraft } from './use-draft'
import { useMusicOffer } from './use-music-offer'
import { useStartMusic } from './use-start-music'

/** Begins at once: the description, its price, and below it what was made before. */
export function MusicScreen() {
  const { data: compositions, error } = useQuery(compositionQueries.list())
  const { draft, change, clear } = useDraft()
  const [isAsked, setAsked] = useState(false)
  const { count, setCount } = useCount()
  const offer = useMusicOffer(count, draft.models)
  const start = useStartMusic(offer, clear)
  // Its code is there before it is gone to.
  useEffect(() => void import('./composition-screen').catch(() => {}), [])
  if (error) throw error

  const compose = () => {
    setAsked(true)
    if (!promptProblem(draft.request.prompt) && !start.isPending) start.mutate(draft)
  }

  return (
    <div className="mx-auto flex max-w-form flex-col gap-5 px-6 pt-10 pb-16 max-md:px-4 max-md:pt-6">
      <TopBar title={t('music.title')} />
      <div className="max-md:text-center">
        <h2 className="text-2xl font-semibold tracking-[-0.022em] text-balance">{t('music.headline')}</h2>
        <p className="mt-2 text-[16px] text-ink-2 text-pretty">
          {offer.connection
            ? t('music.promise.service', { service: offer.connection.name })
            : t('music.promise')}
        </p>
      </div>
      <div className="grid min-w-0 gap-4 *:scroll-mb-28 [&_button]:scroll-mb-28 [&_input]:scroll-mb-28">
        <ComposePanel
          request={draft.request}
          seed={draft.seed}
          offer={offer}
          isAsked={isAsked}
          isFolded={false}
          onChange={(request) => change({ request: { ...draft.request, ...request } })}
          onSeed={(seed) => change({ seed })}
          onCount={setCount}
          onModel={(service, modelId) => change({ models: { ...draft.models, [service]: modelId } })}
          onCompose={compose}
        />
      </div>
      <div className="sticky bottom-4 z-1 rounded-xl shadow-pop">
        <ComposeCost offer={offer} isBusy={start.isPending} onCompose={compose} />
      </div>
      {draft.request.prompt === '' && compositions?.length === 0 && (
        <Examples onChoose={(prompt) => change({ request: { ...draft.request, prompt } })} />
      )}
      {!compositions && <Skeleton className="h-40" />}
      {compositions && compositions.length > 0 && <MusicList compositions={compositions} />}
    </div>
  )
}
