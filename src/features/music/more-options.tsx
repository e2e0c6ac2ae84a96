import { ChevronRight, Dices } from 'lucide-react'
import { useId, useState } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { Select } from '@/components/ui/select'
import { TextArea, TextField } from '@/components/ui/text-field'
import { SEEDS } from '@/domain/music/families'
import { t } from '@/messages/translate'
import type { ComposePanelProps } from './compose-panel'

/** Folded: the seed, the model of a service, and what somebody sings where somebody can. */
export function MoreOptions(props: ComposePanelProps) {
  const { abilities, connection, cost } = props.offer
  const models = cost.models ?? []
  const isSung = abilities.canSing && !props.request.isInstrumental
  if (!abilities.hasSeeds && models.length < 2 && !isSung) return null
  return (
    <details className="group">
      <summary className="flex w-fit list-none items-center gap-1 rounded-sm text-sm font-medium text-ink-2 hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight className="size-4 transition-transform group-open:rotate-90" aria-hidden />
        {t('music.more')}
      </summary>
      <div className="mt-3 grid gap-3">
        {abilities.hasSeeds && <SeedField seed={props.seed} onSeed={props.onSeed} />}
        {connection && models.length > 1 && (
          <div>
            <Select
              label={t('music.model')}
              value={cost.modelId}
              choices={models.map(({ id, costCredits }) => ({
                value: id,
                label: id,
                ...(costCredits !== null && { note: t('music.cost.each', { count: costCredits }) }),
              }))}
              onChange={(modelId) => props.onModel(connection.baseUrl, modelId)}
            />
          </div>
        )}
        {isSung && <Singing {...props} />}
      </div>
    </details>
  )
}

/** The contract has one field for words: both go into it. */
function Singing({ request, onChange }: ComposePanelProps) {
  return (
    <>
      <label className="grid gap-1 text-sm font-medium text-ink-2">
        {t('music.voice')}
        <TextField
          value={request.voice ?? ''}
          placeholder={t('music.voice.example')}
          maxLength={60}
          onChange={({ target }) => onChange({ voice: target.value || null })}
        />
      </label>
      <label className="grid gap-1 text-sm font-medium text-ink-2">
        {t('music.lyrics')}
        <TextArea
          rows={3}
          value={request.lyrics}
          maxLength={400}
          onChange={({ target }) => onChange({ lyrics: target.value })}
        />
      </label>
      <p className="text-sm text-ink-2">{t('music.singing.hint')}</p>
    </>
  )
}

type SeedFieldProps = { seed: number; onSeed: (seed: number) => void }

function SeedField({ seed, onSeed }: SeedFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const id = useId()
  const isBad = typed !== null && seedOf(typed) === null
  return (
    <div>
      <label htmlFor={id} className="text-sm font-medium text-ink-2">
        {t('music.seed')}
      </label>
      <div className="mt-1 flex gap-1">
        <TextField
          id={id}
          inputMode="numeric"
          aria-invalid={isBad}
          aria-describedby={`${id}-hint`}
          value={typed ?? String(seed)}
          onChange={({ target }) => {
            setTyped(target.value)
            const wanted = seedOf(target.value)
            if (wanted !== null) onSeed(wanted)
          }}
          // A seed that cannot be is not kept.
          onBlur={() => setTyped(null)}
          className="max-w-40"
        />
        <IconButton label={t('music.seed.new')} onClick={() => onSeed(Math.floor(Math.random() * SEEDS))}>
          <Dices aria-hidden />
        </IconButton>
      </div>
      <output id={`${id}-hint`} className="mt-1 block text-sm text-ink-3">
        {isBad ? t('music.seed.bad', { most: SEEDS - 1 }) : t('music.seed.hint')}
      </output>
    </div>
  )
}

function seedOf(typed: string): number | null {
  const seed = Number(typed)
  return typed.trim() !== '' && Number.isInteger(seed) && seed >= 0 && seed < SEEDS ? seed : null
}
