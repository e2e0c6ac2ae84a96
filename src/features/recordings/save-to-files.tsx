import { useMutation } from '@tanstack/react-query'
import { CloudUpload } from 'lucide-react'
import { CHIP } from '@/components/ui/chip'
import { failureText } from '@/messages/failures'
import { t } from '@/messages/recordings'
import { saveToFiles } from '@/services/cloud-files'
import { sourceFile } from '@/storage/audio-files'
import type { Recording } from '@/storage/recordings'
import { useFilesService } from '@/stores/use-files-service'

/** Something that can be saved; made only when it is wanted. */
export type Savable = { label: string; make: () => Promise<File> }

const FOLDER = 'overtone'

/** The transcript, or the sound itself, in the file storage of a service. Nothing is shown where there is none. */
export function SaveToFiles({ recording, savables }: { recording: Recording; savables: Savable[] }) {
  const connection = useFilesService()
  const save = useMutation({
    networkMode: 'always',
    mutationFn: async ({ make }: Savable) => {
      if (!connection) throw new Error('There is no service to save to.')
      const metadata = { recording_id: recording.id, title: recording.title }
      return saveToFiles(
        connection,
        { file: await make(), folder: FOLDER, metadata },
        new AbortController().signal,
      )
    },
    // Told here, beside the buttons.
    meta: { isTold: true },
  })
  if (!connection) return null
  const sound: Savable = { label: t('recording.files.audio'), make: () => soundOf(recording) }
  return (
    <div className="mt-4 border-t pt-4">
      <h2 className="flex items-center gap-2 text-sm font-[550] text-ink-2">
        <CloudUpload aria-hidden />
        {t('recording.files', { service: connection.name })}
      </h2>
      <div className="mt-2.5 flex flex-wrap gap-1.5">
        {[...savables, sound].map((savable) => (
          <button
            key={savable.label}
            type="button"
            aria-label={t('recording.files.save', { format: savable.label })}
            disabled={save.isPending}
            onClick={() => save.mutate(savable)}
            className={CHIP}
          >
            {savable.label}
          </button>
        ))}
      </div>
      <output className="mt-2 block text-sm break-words text-ink-2 empty:hidden">
        {save.isPending && t('recording.files.saving', { name: save.variables.label })}
        {save.isSuccess && t('recording.files.saved', { name: save.data.name })}
        {save.isError && Object.values(failureText(save.error.name)).join('. ')}
      </output>
    </div>
  )
}

async function soundOf({ id, fileName, mimeType }: Recording): Promise<File> {
  return new File([await sourceFile(id)], fileName, { type: mimeType })
}
