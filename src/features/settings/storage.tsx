import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ShieldAlert, ShieldCheck } from 'lucide-react'
import { sizeText } from '@/components/size-text'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import { t } from '@/messages/settings'
import { Section } from './section'
import { storageQueries, type StorageUse } from './storage-queries'

/** How much room is used, and whether the browser may take it back. */
export function Storage() {
  const { data: use } = useQuery(storageQueries.use())
  return (
    <Section title={t('settings.storage')}>
      {use ? (
        <>
          <Used use={use} />
          <Protection isProtected={use.isProtected} />
        </>
      ) : (
        <Skeleton className="h-20" />
      )}
    </Section>
  )
}

function Used({ use: { usedBytes, quotaBytes } }: { use: StorageUse }) {
  if (quotaBytes === 0) return <p className="text-ink-2">{t('settings.storage.unknown')}</p>
  return (
    <>
      <p>{t('settings.storage.used', { used: sizeText(usedBytes), quota: sizeText(quotaBytes) })}</p>
      <meter
        aria-label={t('settings.storage.meter')}
        min={0}
        max={quotaBytes}
        value={usedBytes}
        className="gauge mt-2 h-1.5 w-full"
      />
    </>
  )
}

function Protection({ isProtected }: { isProtected: boolean }) {
  const client = useQueryClient()
  const protect = useMutation({
    networkMode: 'always',
    mutationFn: () => navigator.storage.persist(),
    onSuccess: () => client.invalidateQueries({ queryKey: storageQueries.all }),
  })
  const Icon = isProtected ? ShieldCheck : ShieldAlert
  return (
    <div className="mt-4 flex flex-wrap items-center gap-3 rounded-lg border bg-raised p-4">
      <Icon className={isProtected ? 'text-s2' : 'text-doubt'} aria-hidden />
      <p className="min-w-60 flex-1 text-md text-ink-2">
        {t(isProtected ? 'settings.storage.protected' : 'settings.storage.unprotected')}
      </p>
      {!isProtected && (
        <Button disabled={protect.isPending} onClick={() => protect.mutate()}>
          {t('settings.storage.protect')}
        </Button>
      )}
      {protect.data === false && (
        <output className="w-full text-sm text-ink-2">{t('settings.storage.refused')}</output>
      )}
    </div>
  )
}
