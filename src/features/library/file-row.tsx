import { useMutation } from '@tanstack/react-query'
import { FileAudio, FileText, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { sizeText } from '@/components/size-text'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { When } from '@/components/when'
import { t } from '@/messages/library'
import { removeFile, type CloudFile } from '@/services/cloud-files'
import type { Connection } from '@/storage/connections'
import { isSound } from './file-kind'

type FileRowProps = { connection: Connection; file: CloudFile; isBusy: boolean; onOpen: () => void }

export function FileRow({ connection, file, isBusy, onOpen }: FileRowProps) {
  const { name, sizeBytes, createdAt } = file
  const [isAsking, ask] = useState(false)
  const Icon = isSound(file) ? FileAudio : FileText
  return (
    <li className="flex items-center gap-3 border-b py-1.5 last:border-0">
      <Icon className="text-ink-3" aria-hidden />
      <button
        type="button"
        aria-label={t('files.open.named', { name })}
        disabled={isBusy}
        onClick={onOpen}
        className="min-w-0 flex-1 rounded py-1 text-left hover:underline disabled:opacity-50"
      >
        <span className="block truncate text-md font-[550]">{name}</span>
        <span className="block text-sm text-ink-3">
          {sizeBytes !== null && sizeText(sizeBytes)}
          {createdAt > 0 && (
            <>
              {' · '}
              <When at={createdAt} />
            </>
          )}
        </span>
      </button>
      {isAsking ? (
        <Sure connection={connection} file={file} onKeep={() => ask(false)} />
      ) : (
        <IconButton label={t('files.delete.named', { name })} onClick={() => ask(true)}>
          <Trash2 aria-hidden />
        </IconButton>
      )}
    </li>
  )
}

/** The service keeps no bin, so this asks first. */
function Sure({
  connection,
  file,
  onKeep,
}: Omit<FileRowProps, 'isBusy' | 'onOpen'> & { onKeep: () => void }) {
  const remove = useMutation({
    networkMode: 'always',
    mutationFn: () => removeFile(connection, file.id, new AbortController().signal),
  })
  return (
    <fieldset aria-label={t('files.delete.sure')} className="flex items-center gap-1.5">
      <span className="text-sm text-ink-2 max-sm:hidden">{t('files.delete.sure')}</span>
      <Button className="h-8 px-2.5" disabled={remove.isPending} onClick={() => remove.mutate()}>
        {t('files.delete')}
      </Button>
      <Button look="quiet" className="h-8 px-2.5" onClick={onKeep}>
        {t('files.keep')}
      </Button>
    </fieldset>
  )
}
