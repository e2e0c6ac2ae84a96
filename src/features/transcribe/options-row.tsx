import { useQuery } from '@tanstack/react-query'
import { Select } from '@/components/ui/select'
import { t } from '@/messages/translate'
import { modelQueries } from '@/services/models'
import { useOptions } from '@/stores/options-store'
import { languageChoices, modelChoices } from './choices'
import { TemperatureChip } from './temperature-chip'
import { VocabularyChip } from './vocabulary-chip'

/** How the next file or take is transcribed, folded into a row of chips. */
export function OptionsRow() {
  const { options, change } = useOptions()
  const { data: models = [] } = useQuery(modelQueries.builtIn())
  return (
    <fieldset
      aria-label={t('transcribe.options')}
      className="flex flex-wrap gap-x-1.5 gap-y-2 max-md:justify-center"
    >
      <Select
        label={t('transcribe.language')}
        searchLabel={t('transcribe.language.search')}
        value={options.language ?? ''}
        choices={languageChoices(models, options)}
        onChange={(language) => change({ language: language || null })}
      />
      <Select
        label={t('transcribe.task')}
        value={options.task}
        choices={TASKS}
        onChange={(task) => change({ task })}
      />
      <Select
        label={t('transcribe.model')}
        value={options.model}
        choices={modelChoices(models, options)}
        onChange={(model) => change({ model })}
      />
      <VocabularyChip />
      <TemperatureChip />
    </fieldset>
  )
}

const TASKS = (['transcribe', 'translate'] as const).map((task) => ({
  value: task,
  label: t(`transcribe.task.${task}`),
  note: t(`transcribe.task.${task}.note`),
}))
