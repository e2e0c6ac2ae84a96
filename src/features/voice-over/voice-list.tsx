import { clsx } from 'clsx'
import { Search, Star } from 'lucide-react'
import { useState } from 'react'
import type { OfferedVoice } from '@/api/client/speech-offer'
import { languageName } from '@/components/language-name'
import { CHIP } from '@/components/ui/chip'
import { IconButton } from '@/components/ui/icon-button'
import { TextField } from '@/components/ui/text-field'
import { isFound } from '@/lib/is-found'
import { t } from '@/messages/voice-over'
import { useFavouriteVoices } from '@/stores/favourite-voices'
import { PreviewButton } from './preview-button'
import { voiceFacts, voiceKeywords, voiceName, type VoicesOf } from './voice-text'

type VoiceListProps = {
  value: string
  model: NonNullable<VoicesOf>
  onChoose: (voiceId: string) => void
}

/** Every voice with what is known about it; searched, filtered, heard and starred here. */
export function VoiceList({ value, model, onChoose }: VoiceListProps) {
  const { voices } = model
  const favouriteIds = useFavouriteVoices((store) => store.ids)
  const [query, setQuery] = useState('')
  const [filters, setFilters] = useState<string[]>([])
  const toggle = (filter: string) =>
    setFilters(filters.includes(filter) ? filters.filter((one) => one !== filter) : [...filters, filter])
  const shown = voices.filter(
    (voice) =>
      isFound(`${voiceName(voice.id, model)} ${voiceFacts(voice)} ${voiceKeywords(voice)}`, query) &&
      isWanted(voice, filters, favouriteIds),
  )
  return (
    <>
      <div className="relative">
        <Search className="pointer-events-none absolute inset-y-0 left-3 my-auto text-ink-3" aria-hidden />
        <TextField
          type="search"
          aria-label={t('voiceOver.voice.search')}
          placeholder={t('voiceOver.voice.search')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          className="h-[38px] pl-10"
        />
      </div>
      <div className="mt-3 flex flex-wrap gap-1.5">
        {filtersOf(voices).map(({ id, label }) => (
          <button
            key={id}
            type="button"
            aria-pressed={filters.includes(id)}
            onClick={() => toggle(id)}
            className={CHIP}
          >
            {label}
          </button>
        ))}
      </div>
      <ul
        aria-label={t('voiceOver.voice.all')}
        className="-mr-4 mt-3 h-[min(52dvh,460px)] overflow-y-auto pr-4"
      >
        {shown.map((voice) => (
          <VoiceRow
            key={voice.id}
            voice={voice}
            model={model}
            name={voiceName(voice.id, model)}
            isChosen={voice.id === value}
            onChoose={onChoose}
          />
        ))}
        {shown.length === 0 && <li className="py-4 text-ink-2">{t('ui.noMatch')}</li>}
      </ul>
    </>
  )
}

type VoiceRowProps = {
  voice: OfferedVoice
  model: VoicesOf
  name: string
  isChosen: boolean
  onChoose: (voiceId: string) => void
}

function VoiceRow({ voice, model, name, isChosen, onChoose }: VoiceRowProps) {
  const isFavourite = useFavouriteVoices(({ ids }) => ids.includes(voice.id))
  const toggle = useFavouriteVoices((store) => store.toggle)
  return (
    <li className="flex items-center gap-1 border-b py-1 last:border-0">
      <button
        type="button"
        aria-pressed={isChosen}
        onClick={() => onChoose(voice.id)}
        className={clsx(
          'min-w-0 flex-1 rounded px-2 py-1.5 text-left transition-colors hover:bg-sunken',
          isChosen && 'bg-accent-soft',
        )}
      >
        <span className="block font-[550]">{name}</span>
        <span className="block text-sm text-pretty text-ink-2">{voiceFacts(voice)}</span>
      </button>
      <IconButton
        label={t('voiceOver.voice.favourite', { voice: name })}
        aria-pressed={isFavourite}
        onClick={() => toggle(voice.id)}
      >
        <Star className={isFavourite ? 'fill-current' : undefined} aria-hidden />
      </IconButton>
      <PreviewButton voiceId={voice.id} model={model} name={name} />
    </li>
  )
}

const FAVOURITE = 'favourite'

function filtersOf(voices: readonly OfferedVoice[]): { id: string; label: string }[] {
  const languages = [...new Set(voices.map(({ language }) => language).filter((code) => code !== null))]
  const genders = (['female', 'male'] as const).filter((one) => voices.some(({ gender }) => gender === one))
  return [
    { id: FAVOURITE, label: t('voiceOver.voice.favourites') },
    ...languages.map((code) => ({ id: `language ${code}`, label: languageName(code) })),
    ...genders.map((gender) => ({ id: gender, label: t(`voiceOver.voice.${gender}`) })),
  ]
}

/** One of the languages that are asked for, one of the genders, and a favourite if those are asked for. */
function isWanted(voice: OfferedVoice, filters: string[], favouriteIds: readonly string[]): boolean {
  const languages = filters.filter((filter) => filter.startsWith('language '))
  const genders = filters.filter((filter): boolean => filter === 'female' || filter === 'male')
  return (
    (languages.length === 0 || languages.includes(`language ${voice.language}`)) &&
    (genders.length === 0 || genders.includes(voice.gender ?? '')) &&
    (!filters.includes(FAVOURITE) || favouriteIds.includes(voice.id))
  )
}
