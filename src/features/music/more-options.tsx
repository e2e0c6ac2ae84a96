import { Dices } from 'lucide-react'
import { useId, useState } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { Select } from '@/components/ui/select'
import { TextArea, TextField } from '@/components/ui/text-field'
import type { MusicRequest } from '@/domain/music/brief'
import { SEEDS } from '@/domain/music/families'
import { t } from '@/messages/music'
import type { ComposePanelProps } from './compose-panel'
import type { MusicOffer } from './use-music-offer'

/** Whether there is anything to choose here. */
export function hasMoreOptions({ offer, request }: ComposePanelProps): boolean {
  const { abilities, cost } = offer
  return abilities.hasSeeds || (cost.models?.length ?? 0) > 1 || isSung(offer, request)
}

const isSung = ({ abilities }: MusicOffer, { isInstrumental }: MusicRequest) =>
  abilities.canSing && !isInstrumental

/** The seed, the model of a service, and what somebody sings where somebody can. */
export function MoreOptions(props: ComposePanelProps) {
  const { offer, request } = props
  const { abilities, connection, cost } = offer
  const models = cost.models ?? []
  return (
    <div className="grid w-full gap-3 border-t pt-3.5">
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
      {isSung(offer, request) && <Singing {...props} />}
    </div>
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
