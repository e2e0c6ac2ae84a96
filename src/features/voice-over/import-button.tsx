import { useMutation } from '@tanstack/react-query'
import { FileUp } from 'lucide-react'
import { buttonClass } from '@/components/ui/button'
import { notify } from '@/components/ui/toast'
import { importFile, SCRIPT_FILE_TYPES } from '@/domain/script/import-file'
import { t } from '@/messages/translate'
import { useScript } from '@/stores/script-store'
import { useStartScript } from './use-start-script'

/** A file input that looks like a button. Into the script that is open, or as a new one. */
export function ImportButton({ into = 'new script' }: { into?: 'new script' | 'open script' }) {
  const bring = useImport(into)
  const isIcon = into === 'open script'
  return (
    <label
      className={
        isIcon
          ? 'relative grid size-9 shrink-0 cursor-pointer place-items-center rounded text-ink-2 transition-colors hover:bg-sunken hover:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent'
          : buttonClass(
              'plain',
              'relative cursor-pointer hover:bg-sunken has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
            )
      }
      title={isIcon ? t('voiceOver.import.file') : undefined}
    >
      {isIcon ? <FileUp aria-hidden /> : t('voiceOver.import')}
      <input
        type="file"
        aria-label={t('voiceOver.import.file')}
        accept={SCRIPT_FILE_TYPES}
        className="absolute inset-0 cursor-pointer opacity-0"
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) bring.mutate(file)
          target.value = ''
        }}
      />
    </label>
  )
}

function useImport(into: 'new script' | 'open script') {
  const start = useStartScript()
  return useMutation({
    networkMode: 'always',
    mutationFn: async (file: File) => {
      const { title, text, cues } = await importFile(file)
      if (into === 'new script') await start.mutateAsync({ title, text, cues })
      else useScript.getState().change({ type: 'import', text, cues })
      return cues !== null
    },
    onSuccess: (hasTimes) => {
      const texts = [
        hasTimes && t('voiceOver.imported.times'),
        into === 'open script' && t('voiceOver.imported.undo'),
      ]
      const count = useScript.getState().voiceOver?.script.lines.length ?? 0
      if (into === 'open script')
        notify({ title: t('voiceOver.imported', { count }), text: texts.filter(Boolean).join(' ') })
    },
  })
}
