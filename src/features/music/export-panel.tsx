import { FileMusic } from 'lucide-react'
import { useState } from 'react'
import { compositionTitle } from '@/components/composition-title'
import { Select } from '@/components/ui/select'
import { safeFileName, saveFile } from '@/lib/save-file'
import { t } from '@/messages/translate'
import type { Composition } from '@/storage/compositions'
import { FileButton } from './file-button'
import type { NumberedTake } from './use-takes'

type ExportPanelProps = { composition: Composition; takes: NumberedTake[]; shown: NumberedTake | null }

/** One variation as files: as it is heard, its parts, its notes; alone or under a voice. */
export function ExportPanel({ composition, takes, shown }: ExportPanelProps) {
  const [takeId, setTakeId] = useState(shown?.take.id)
  const chosen = takes.find(({ take }) => take.id === takeId) ?? takes[0]
  if (!chosen) return <p className="text-ink-2">{t('music.export.none')}</p>
  const { take, number } = chosen
  const name = safeFileName(`${compositionTitle(composition)} ${number}`)
  return (
    <>
      <Select
        label={t('music.export.variation')}
        value={take.id}
        choices={takes.map((each) => ({ value: each.take.id, label: String(each.number) }))}
        onChange={setTakeId}
      />
      {take.midi && (
        <FileButton
          icon={FileMusic}
          label={t('music.export.midi')}
          note={t('music.export.midi.note')}
          onClick={() => take.midi && saveFile(`${name}.mid`, new Blob([take.midi], { type: 'audio/midi' }))}
        />
      )}
    </>
  )
}
