import { buttonClass } from '@/components/ui/button'
import { t } from '@/messages/translate'
import { MEDIA_TYPES } from './media-types'
import { useAddFiles } from './use-add-files'

/** A file input that looks like a button; it keeps the browser's keys and name. */
export function AddFiles() {
  const addFiles = useAddFiles()
  return (
    <label
      className={buttonClass(
        'primary',
        'relative cursor-pointer hover:bg-[color-mix(in_oklab,var(--accent),var(--ink)_14%)] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
      )}
    >
      {t('transcribe.addFiles')}
      <input
        type="file"
        multiple
        accept={MEDIA_TYPES}
        className="absolute inset-0 cursor-pointer opacity-0"
        onChange={({ target }) => {
          addFiles([...(target.files ?? [])])
          target.value = ''
        }}
      />
    </label>
  )
}
