import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import { failureText } from '@/messages/failures'
import { t } from '@/messages/library'
import { cloudFileQueries } from '@/services/cloud-files'
import type { Connection } from '@/storage/connections'
import { FileRow } from './file-row'
import { TextFile } from './text-file'
import { useOpenFile } from './use-open-file'

/** Files in the storage of a service: a sound becomes a recording, a text is shown. */
export function FilesList({ connection, onOpened }: { connection: Connection; onOpened: () => void }) {
  const {
    data: files,
    error,
    refetch,
  } = useQuery({ ...cloudFileQueries.of(connection), networkMode: 'always' })
  const [shown, show] = useState<File | null>(null)
  const open = useOpenFile(connection, { onText: show, onRecording: onOpened })
  if (shown) return <TextFile file={shown} onBack={() => show(null)} />
  if (error) return <Failed errorName={error.name} onRetry={() => void refetch()} />
  if (!files) return <Skeleton className="h-40" />
  if (files.length === 0) return <p className="text-ink-2 text-pretty">{t('files.none')}</p>
  return (
    <>
      <ul aria-label={t('files.list')}>
        {files.map((file) => (
          <FileRow
            key={file.id}
            connection={connection}
            file={file}
            isBusy={open.isPending}
            onOpen={() => open.mutate(file)}
          />
        ))}
      </ul>
      <output className="mt-3 block text-sm text-ink-2 empty:hidden">
        {open.isPending && t('files.opening', { name: open.variables.name })}
        {open.isError && Object.values(failureText(open.error.name)).join('. ')}
      </output>
    </>
  )
}

function Failed({ errorName, onRetry }: { errorName: string; onRetry: () => void }) {
  const { title } = failureText(errorName)
  return (
    <>
      <p className="text-ink-2">
        {t('files.failed')}. {title}.
      </p>
      <Button className="mt-3" onClick={onRetry}>
        {t('files.again')}
      </Button>
    </>
  )
}
