import { CircleCheck } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { t } from '@/messages/voice-over'
import { useFavouriteVoices } from '@/stores/favourite-voices'
import { useScript } from '@/stores/script-store'
import type { LineRowProps } from './line-row'
import { LineTake } from './line-take'
import { SpeedControl } from './speed-control'
import { voiceChoices } from './voice-text'

/** The line's own voice and speed, and all takes that were ever made of it. */
export function LineDetails(props: LineRowProps) {
  const { view, number } = props
  const { line, takes, take, spokenAs } = view
  const chooseTake = useScript((store) => store.chooseTake)
  return (
    <div className="col-span-full col-start-2 mt-3 grid gap-3 max-md:col-start-1">
      <div className="flex flex-wrap items-center gap-x-1.5 gap-y-2">
        <LineVoice {...props} />
        <LineSpeed {...props} />
      </div>
      {takes.length === 0 ? (
        <p className="text-sm text-ink-2">{t('voiceOver.takes.none')}</p>
      ) : (
        <ul
          aria-label={t('voiceOver.line.takesOf', { number })}
          tabIndex={-1}
          className="rounded-lg border bg-raised px-3"
        >
          {takes.map((each) => (
            <LineTake key={each.id} take={each} isOther={each.spokenAs.text !== spokenAs.text}>
              {each.id === take?.id ? (
                <span className="inline-flex items-center gap-1.5 text-sm font-medium text-ink-2">
                  <CircleCheck className="size-4 text-s2" aria-hidden /> {t('voiceOver.take.inUse')}
                </span>
              ) : (
                <Button className="h-8" onClick={() => chooseTake(line.id, each.id)}>
                  {t('voiceOver.take.use')}
                </Button>
              )}
            </LineTake>
          ))}
        </ul>
      )}
    </div>
  )
}

function LineVoice({ view: { line }, number, model }: LineRowProps) {
  const change = useScript((store) => store.change)
  const favouriteIds = useFavouriteVoices((store) => store.ids)
  return (
    <Select
      label={t('voiceOver.line.voice', { number })}
      searchLabel={t('voiceOver.voice.search')}
      value={line.voiceId ?? AS_SCRIPT}
      choices={[
        { value: AS_SCRIPT, label: t('voiceOver.line.asScript') },
        ...voiceChoices(model, favouriteIds, line.voiceId ?? model?.voices[0]?.id ?? ''),
      ]}
      onChange={(voiceId) =>
        change({
          type: 'set line voice',
          lineId: line.id,
          voiceId: voiceId === AS_SCRIPT ? null : voiceId,
        })
      }
    />
  )
}

/** No voice is called this. */
const AS_SCRIPT = ' '

function LineSpeed({ view: { line }, number, scriptSpeed, canSetSpeed }: LineRowProps) {
  const change = useScript((store) => store.change)
  const set = (speed: number | null) => change({ type: 'set line speed', lineId: line.id, speed })
  return (
    <>
      <SpeedControl
        label={t('voiceOver.line.speed', { number })}
        speed={line.speed ?? scriptSpeed}
        canSet={canSetSpeed}
        onChange={set}
      />
      {line.speed === null ? (
        <span className="px-1.5 text-sm text-ink-3">{t('voiceOver.line.asScript')}</span>
      ) : (
        <Button
          look="quiet"
          className="h-8"
          aria-label={t('voiceOver.line.speedAsScript', { number })}
          onClick={() => set(null)}
        >
          {t('voiceOver.line.asScript')}
        </Button>
      )}
    </>
  )
}
