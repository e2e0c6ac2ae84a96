import { AudioLines, FileMusic } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { ProgressBar } from '@/components/ui/progress-bar'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { t } from '@/messages/music'
import { hasStems } from '@/services/export-stems'
import type { RenderFormat } from '@/services/export-takes'
import type { MusicTake } from '@/storage/music-takes'
import { editedSeconds } from '@/domain/music/take-edit'
import { DEVICE } from '@/storage/connections'
import type { Composition } from '@/storage/compositions'
import { FileButton } from './file-button'
import { LayUnder } from './lay-under'
import type { NumberedTake } from './use-takes'
import { useSaveMusic } from './use-save-music'

const FORMATS = ['wav', 'mp3', 'flac', 'm4a'] as const

type ExportPanelProps = { composition: Composition; takes: NumberedTake[]; shown: NumberedTake | null }

/** One variation as files: as it is heard, its parts, its notes; alone or under a voice. */
export function ExportPanel({ composition, takes, shown }: ExportPanelProps) {
  const [takeId, setTakeId] = useState(shown?.take.id)
  const chosen = takes.find(({ take }) => take.id === takeId) ?? takes[0]
  if (!chosen) return <p className="text-ink-2">{t('music.export.none')}</p>
  return (
    <Files
      key={chosen.take.id}
      composition={composition}
      chosen={chosen}
      choice={
        takes.length > 1 && (
          <Select
            label={t('music.export.variation')}
            value={chosen.take.id}
            choices={takes.map(({ take, number }) => ({ value: take.id, label: String(number) }))}
            onChange={setTakeId}
          />
        )
      }
    />
  )
}

type FilesProps = { composition: Composition; chosen: NumberedTake; choice: ReactNode }

function Files({ composition, chosen, choice }: FilesProps) {
  const { take } = chosen
  const [format, setFormat] = useState<RenderFormat>('wav')
  const { save, fraction, cancel } = useSaveMusic(composition, chosen)
  const isBusy = save.isPending
  return (
    <div className="grid gap-5">
      <section className="grid gap-3.5">
        <div className="flex flex-wrap gap-2">
          {choice}
          <Select
            label={t('music.export.format')}
            value={format}
            choices={FORMATS.map((value) => ({ value, label: t(`music.export.format.${value}`) }))}
            onChange={setFormat}
          />
        </div>
        {isBusy ? (
          <div className="flex items-center gap-4">
            <ProgressBar label={t('music.export.saving')} fraction={fraction} />
            <Button onClick={cancel}>{t('music.cost.stop')}</Button>
          </div>
        ) : (
          <div>
            <Button look="primary" onClick={() => save.mutate({ kind: 'take', format })}>
              {t('music.export.save')}
            </Button>
          </div>
        )}
        <p className="text-sm text-pretty text-ink-3">
          {savedText(take)}{' '}
          {take.service === DEVICE
            ? t('music.export.licence.device')
            : t('music.export.licence.service', { service: take.serviceName })}{' '}
          {t('music.export.licence')}
        </p>
      </section>
      {(take.midi || hasStems(take)) && (
        <section aria-label={t('music.export.parts')} className="grid grid-cols-2 gap-2 max-sm:grid-cols-1">
          {take.midi && (
            <FileButton
              icon={FileMusic}
              label={t('music.export.midi')}
              note={t('music.export.midi.note')}
              isDisabled={isBusy}
              onClick={() => save.mutate({ kind: 'midi' })}
            />
          )}
          {hasStems(take) && (
            <FileButton
              icon={AudioLines}
              label={t('music.export.stems')}
              note={t('music.export.stems.note')}
              isDisabled={isBusy}
              onClick={() => save.mutate({ kind: 'stems' })}
            />
          )}
        </section>
      )}
      <LayUnder
        under={composition.under}
        isBusy={isBusy}
        onSave={(duckDb) => save.mutate({ kind: 'mix', format, duckDb })}
      />
    </div>
  )
}

/** What a file will hold. */
function savedText({ edit, durationSeconds }: MusicTake): string {
  const seconds = editedSeconds(edit, durationSeconds).toFixed(1)
  if (!edit) return t('music.export.whole', { seconds })
  return t(edit.loop ? 'music.export.loop' : 'music.export.edited', { seconds })
}
