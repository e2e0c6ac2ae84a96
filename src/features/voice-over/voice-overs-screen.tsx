import { useQuery } from '@tanstack/react-query'
import { Speech } from 'lucide-react'
import { TopBar } from '@/components/top-bar'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import { t } from '@/messages/voice-over'
import { voiceOverQueries } from '@/storage/voice-overs'
import { useChosenService } from '@/stores/use-chosen-service'
import { ScriptList } from './script-list'
import { StartActions } from './start-actions'

/** All scripts, the one that was changed last first. */
export function VoiceOversScreen() {
  const { data: voiceOvers, error } = useQuery(voiceOverQueries.list())
  const { connection } = useChosenService()
  if (error) throw error
  return (
    <div className="mx-auto flex max-w-form flex-col gap-7 px-6 pt-13 pb-16 max-md:gap-6 max-md:px-4 max-md:pt-6">
      <TopBar title={t('voiceOver.title')} />
      <div className="max-md:text-center">
        <h2 className="text-2xl font-semibold tracking-[-0.022em] text-balance">{t('voiceOver.headline')}</h2>
        <p className="mt-2 text-[16px] text-ink-2 text-pretty">
          {connection ? t('voiceOver.promise.service', { service: connection.name }) : t('voiceOver.promise')}
        </p>
      </div>
      {!voiceOvers && <Skeleton className="h-40" />}
      {voiceOvers?.length === 0 && (
        <div className="rounded-xl border-[1.5px] border-dashed border-line-strong bg-raised">
          <EmptyState
            icon={Speech}
            title={t('voiceOver.list.empty.title')}
            text={t('voiceOver.list.empty.text')}
          >
            <StartActions />
          </EmptyState>
        </div>
      )}
      {voiceOvers && voiceOvers.length > 0 && (
        <>
          <div className="flex flex-wrap gap-2 max-md:justify-center">
            <StartActions />
          </div>
          <ScriptList voiceOvers={voiceOvers} />
        </>
      )}
    </div>
  )
}
