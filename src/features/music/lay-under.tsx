import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { scriptTitle } from '@/components/script-title'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { Slider } from '@/components/ui/slider'
import { t } from '@/messages/music'
import type { Composition } from '@/storage/compositions'
import { recordingQueries } from '@/storage/recordings'
import { voiceOverQueries } from '@/storage/voice-overs'
import { useComposition } from '@/stores/composition-store'

type LayUnderProps = { under: Composition['under']; isBusy: boolean; onSave: (duckDb: number) => void }

const USUAL_DUCK_DB = 12
const MOST_DUCK_DB = 24

/** The music under a script or a recording: it steps back while somebody speaks. */
export function LayUnder({ under, isBusy, onSave }: LayUnderProps) {
  const layUnder = useComposition((store) => store.layUnder)
  const { data: voiceOvers = [] } = useQuery(voiceOverQueries.list())
  const { data: recordings = [] } = useQuery(recordingQueries.list())
  const [duckDb, setDuckDb] = useState(USUAL_DUCK_DB)
  const choices = [
    ...voiceOvers.map((voiceOver) => ({
      value: `voice-over ${voiceOver.id}`,
      label: scriptTitle(voiceOver),
      note: t('music.under.script'),
    })),
    ...recordings.map(({ id, title }) => ({
      value: `recording ${id}`,
      label: title,
      note: t('music.under.recording'),
    })),
  ]
  if (choices.length === 0) return null
  const value = choices.find((choice) => under && choice.value === `${under.type} ${under.id}`)?.value ?? ''
  return (
    <section aria-label={t('music.under')} className="grid gap-3.5 border-t pt-4">
      <div>
        <Select
          label={t('music.under')}
          searchLabel={t('music.under.search')}
          value={value}
          choices={[{ value: '', label: t('music.under.none') }, ...choices]}
          onChange={(next) => layUnder(underOf(next))}
        />
      </div>
      {value !== '' && (
        <>
          <div className="grid grid-cols-[auto_1fr_3.5rem] items-center gap-3 text-sm">
            <span aria-hidden className="font-medium text-ink-2">
              {t('music.under.duck')}
            </span>
            <Slider
              aria-label={t('music.under.duck')}
              aria-valuetext={t('music.under.duck.db', { db: duckDb })}
              value={duckDb}
              min={0}
              max={MOST_DUCK_DB}
              step={1}
              onChange={setDuckDb}
            />
            <output className="text-right font-[550]">{t('music.under.duck.db', { db: duckDb })}</output>
          </div>
          <div>
            <Button disabled={isBusy} onClick={() => onSave(duckDb)}>
              {t('music.under.save')}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

function underOf(value: string): Composition['under'] {
  const [type, id] = value.split(' ')
  return (type === 'voice-over' || type === 'recording') && id ? { type, id } : null
}
