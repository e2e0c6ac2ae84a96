import { getRouteApi, Link } from '@tanstack/react-router'
import { Speech } from 'lucide-react'
import { useEffect } from 'react'
import { TopBar } from '@/components/top-bar'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { prefetchSelects } from '@/components/ui/select'
import { Skeleton } from '@/components/ui/skeleton'
import { whenIdle } from '@/lib/when-idle'
import { t } from '@/messages/voice-over'
import { useScript } from '@/stores/script-store'
import { useSpeak } from '@/stores/speak-store'
import { useOpened } from '@/stores/use-opened'
import { ScriptView } from './script-view'

const route = getRouteApi('/voice-over/$voiceOverId')

export function VoiceOverScreen() {
  const { voiceOverId } = route.useParams()
  const isMissing = useOpened(useScript.getState, voiceOverId)
  useEffect(() => whenIdle(fetchParts), [])
  const voiceOver = useScript((store) => store.voiceOver)
  if (isMissing) return <NoScript />
  if (voiceOver?.id !== voiceOverId) return <Waiting />
  return <ScriptView key={voiceOverId} voiceOver={voiceOver} />
}

/** What a press of a button here needs is there when the network is not. What fails is told when it is pressed. */
function fetchParts(): void {
  for (const part of [useSpeak.getState().prepare(), prefetchSelects()]) part.catch(() => {})
}

function NoScript() {
  return (
    <>
      <TopBar title={t('voiceOver.missing.title')} />
      <EmptyState icon={Speech} title={t('voiceOver.missing.title')} text={t('voiceOver.missing.text')}>
        <Link to="/voice-over" className={buttonClass('primary')}>
          {t('voiceOver.missing.back')}
        </Link>
      </EmptyState>
    </>
  )
}

/** In the final layout. */
function Waiting() {
  return (
    <div className="mx-auto flex max-w-[860px] flex-col gap-4 px-6 pt-6 max-md:px-4">
      <TopBar title={t('voiceOver.title')} />
      <Skeleton className="h-8 w-2/3" />
      <Skeleton className="h-48 rounded-xl" />
      <Skeleton className="h-24 rounded-xl" />
    </div>
  )
}
