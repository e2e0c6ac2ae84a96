import { Select } from '@/components/ui/select'
import { speakersOf } from '@/domain/script/speaker-labels'
import { t } from '@/messages/voice-over'
import { DEVICE } from '@/storage/connections'
import type { VoiceOver } from '@/storage/voice-overs'
import { useScript } from '@/stores/script-store'
import { NamesChip } from './names-chip'
import { OverChip } from './over-chip'
import { PausesChip } from './pauses-chip'
import { PronunciationsChip } from './pronunciations-chip'
import { SpeedControl } from './speed-control'
import type { ScriptPlayer } from './use-script-player'
import type { ScriptViews } from './use-script-views'
import { VoicePicker } from './voice-picker'

type ScriptOptionsProps = { voiceOver: VoiceOver; views: ScriptViews; timeline: ScriptPlayer['timeline'] }

/** Who speaks, how, and over what. */
export function ScriptOptions({ voiceOver, views, timeline }: ScriptOptionsProps) {
  const { script } = voiceOver
  const { change, chooseModel } = useScript()
  const { connection, model, models, speaking } = views
  return (
    <fieldset
      aria-label={t('voiceOver.options')}
      // On a phone what is written comes first, and they are between it and its price.
      className="flex min-w-0 flex-wrap items-center gap-x-1.5 gap-y-2 max-md:order-1"
    >
      <VoicePicker
        label={t('voiceOver.voice')}
        value={script.voiceId}
        model={model}
        onChange={(voiceId) => change({ type: 'set voice', voiceId })}
      />
      {speakersOf(script).map((speaker) => (
        <VoicePicker
          key={speaker}
          label={t('voiceOver.voice.of', { speaker })}
          value={script.speakers[speaker] ?? script.voiceId}
          model={model}
          onChange={(voiceId) => change({ type: 'set speaker voice', speaker, voiceId })}
        />
      ))}
      <NamesChip script={script} />
      {connection && model && (
        <Select
          label={t('voiceOver.model')}
          value={model.id}
          choices={models.map(({ id, costCredits }) => ({
            value: id,
            label: id,
            ...(costCredits !== null && { note: t('voiceOver.model.each', { count: costCredits }) }),
          }))}
          onChange={(modelId) => chooseModel(connection?.baseUrl ?? DEVICE, modelId)}
        />
      )}
      <SpeedControl
        speed={script.speed}
        canSet={speaking.canSetSpeed}
        onChange={(speed) => change({ type: 'set speed', speed })}
      />
      <PausesChip pauses={script.pauses} />
      <PronunciationsChip pronunciations={script.pronunciations} isHere={speaking.service === DEVICE} />
      <OverChip voiceOver={voiceOver} timeline={timeline} />
    </fieldset>
  )
}
