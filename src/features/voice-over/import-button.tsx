import { FileUp } from 'lucide-react'
import { buttonClass } from '@/components/ui/button'
import { SCRIPT_FILE_TYPES } from '@/domain/script/script-file-types'
import { t } from '@/messages/voice-over'
import { useImportScript } from './use-import-script'
import { useNewScript } from './use-new-script'

/** A file input that looks like a button. Into the script that is open, or as a new one. */
export function ImportButton({ into = 'new script' }: { into?: 'new script' | 'open script' }) {
  const isIcon = into === 'open script'
  const asNew = useNewScript()
  const intoOpen = useImportScript()
  const bring = isIcon ? intoOpen : asNew
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
