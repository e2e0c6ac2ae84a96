import { Select } from '@/components/ui/select'
import { t } from '@/messages/voice-over'
import { useScript } from '@/stores/script-store'
import { LineTake } from './line-take'
import type { LineRowProps } from './line-row'
import { voiceChoices } from './voice-text'
import { useFavouriteVoices } from '@/stores/favourite-voices'

/** The line's own voice, and all takes that were ever made of it. */
export function LineDetails({ view, number, voices }: LineRowProps) {
  const { change, chooseTake } = useScript()
  const favouriteIds = useFavouriteVoices((store) => store.ids)
  const { line, takes, take } = view
  const choices = [
    { value: AS_SCRIPT, label: t('voiceOver.line.voiceAsScript') },
    ...voiceChoices(voices, favouriteIds, line.voiceId ?? voices[0]?.id ?? ''),
  ]
  return (
    <div className="col-span-full col-start-2 mt-3 grid gap-3 max-md:col-start-1">
      <div>
        <Select
          label={t('voiceOver.line.voice', { number })}
          searchLabel={t('voiceOver.voice.search')}
          value={line.voiceId ?? AS_SCRIPT}
          choices={choices}
          onChange={(voiceId) =>
            change({
              type: 'set line voice',
              lineId: line.id,
              voiceId: voiceId === AS_SCRIPT ? null : voiceId,
            })
          }
        />
      </div>
      {takes.length === 0 ? (
        <p className="text-sm text-ink-2">{t('voiceOver.takes.none')}</p>
      ) : (
        <ul aria-label={t('voiceOver.line.takesOf', { number })} className="rounded-lg border bg-raised px-3">
          {takes.map((each) => (
            <LineTake
              key={each.id}
              take={each}
              isInUse={each.id === take?.id}
              isOther={each.spokenAs.text !== line.text}
              onUse={() => chooseTake(line.id, each.id)}
            />
          ))}
        </ul>
      )}
    </div>
  )
}

/** No voice is called this. */
const AS_SCRIPT = ' '
