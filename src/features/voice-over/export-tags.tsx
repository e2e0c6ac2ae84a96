import { useId } from 'react'
import { scriptTitle } from '@/components/script-title'
import { TextField } from '@/components/ui/text-field'
import { t } from '@/messages/voice-over'
import type { VoiceOver } from '@/storage/voice-overs'
import { useExportTags } from '@/stores/export-tags'
import { useScript } from '@/stores/script-store'

/** What players show of the file. The title is the script's own. */
export function ExportTags({ voiceOver }: { voiceOver: VoiceOver }) {
  const rename = useScript((store) => store.rename)
  const { artist, album, write } = useExportTags()
  return (
    <fieldset className="mt-4 grid grid-cols-3 gap-2 max-sm:grid-cols-1">
      <legend className="sr-only">{t('voiceOver.export.tags')}</legend>
      <Tag
        label={t('voiceOver.export.title')}
        value={voiceOver.title}
        placeholder={scriptTitle({ ...voiceOver, title: '' })}
        onWrite={rename}
      />
      <Tag label={t('voiceOver.export.artist')} value={artist} onWrite={(text) => write({ artist: text })} />
      <Tag label={t('voiceOver.export.album')} value={album} onWrite={(text) => write({ album: text })} />
    </fieldset>
  )
}

type TagProps = { label: string; value: string; placeholder?: string; onWrite: (text: string) => void }

function Tag({ label, value, placeholder, onWrite }: TagProps) {
  const id = useId()
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-sm font-medium text-ink-2">
        {label}
      </label>
      <TextField
        id={id}
        value={value}
        placeholder={placeholder}
        maxLength={200}
        onChange={(event) => onWrite(event.target.value)}
      />
    </div>
  )
}
