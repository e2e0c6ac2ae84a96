import { getRouteApi, Link } from '@tanstack/react-router'
import { Music } from 'lucide-react'
import { TopBar } from '@/components/top-bar'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import { t } from '@/messages/music'
import { useComposition } from '@/stores/composition-store'
import { useOpened } from '@/stores/use-opened'
import { COMPOSITION_LAYOUT } from './composition-layout'
import { CompositionView } from './composition-view'

const route = getRouteApi('/music/$compositionId')

export function CompositionScreen() {
  const { compositionId } = route.useParams()
  const isMissing = useOpened(useComposition.getState, compositionId)
  const composition = useComposition((store) => store.composition)
  if (isMissing) return <NoMusic />
  if (composition?.id !== compositionId) return <Waiting />
  return <CompositionView key={compositionId} composition={composition} />
}

function NoMusic() {
  return (
    <>
      <TopBar title={t('music.missing.title')} />
      <EmptyState icon={Music} title={t('music.missing.title')} text={t('music.missing.text')}>
        <Link to="/music" className={buttonClass('primary')}>
          {t('music.missing.back')}
        </Link>
      </EmptyState>
    </>
  )
}

/** In the final layout. */
function Waiting() {
  return (
    <div className={COMPOSITION_LAYOUT}>
      <TopBar title={t('music.title')} />
      <Skeleton className="h-72 rounded-xl" />
      <Skeleton className="h-72 rounded-xl" />
    </div>
  )
}
