import { modelName } from '@/components/model-name'
import { sizeText } from '@/components/size-text'
import type { Choice } from '@/components/ui/select'
import type { TranscriptionOptions } from '@/domain/transcript/options'
import { t } from '@/messages/translate'
import type { BuiltInModel } from '@/services/models'
import { languageName } from '@/components/language-name'

/** Detect, then every language of the chosen model by name. */
export function languageChoices(
  models: BuiltInModel[],
  { model, language }: TranscriptionOptions,
): Choice<string>[] {
  const spoken = models.find(({ id }) => id === model)?.languages ?? (language ? [language] : [])
  const languages = spoken.map((code) => ({ value: code, label: languageName(code) }))
  const byName = languages.toSorted((one, other) => one.label.localeCompare(other.label))
  return [{ value: '', label: t('transcribe.language.detect') }, ...byName]
}

export function modelChoices(models: BuiltInModel[], { model }: TranscriptionOptions): Choice<string>[] {
  const recognizers = models.filter(({ role }) => role === 'recognition')
  if (recognizers.length === 0) return [{ value: model, label: modelName(model) }]
  return recognizers.map(({ id, sizeBytes }) => ({
    value: id,
    label: modelName(id),
    note: t('transcribe.model.size', { size: sizeText(sizeBytes) }),
  }))
}
