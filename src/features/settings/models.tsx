import { useQuery } from '@tanstack/react-query'
import { modelName } from '@/components/model-name'
import { sizeText } from '@/components/size-text'
import { Skeleton } from '@/components/ui/skeleton'
import { t } from '@/messages/settings'
import { modelQueries, type BuiltInModel } from '@/services/models'
import { Section } from './section'

export function Models() {
  const { data: models } = useQuery(modelQueries.builtIn())
  return (
    <Section title={t('settings.models')}>
      <p className="mb-2 text-ink-2">{t('settings.models.text')}</p>
      {!models && <Skeleton className="h-32" />}
      <ul>
        {models?.map((model) => (
          <ModelRow key={model.id} model={model} />
        ))}
      </ul>
    </Section>
  )
}

function ModelRow({ model }: { model: BuiltInModel }) {
  return (
    <li className="border-b py-3 last:border-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-[550]">{modelName(model.id)}</span>
        <span className="text-sm text-ink-3">
          {t('settings.models.facts', { size: sizeText(model.sizeBytes), licence: model.licence })}
        </span>
      </div>
      <p className="text-md text-ink-2">{roleText(model)}</p>
      <p className="text-sm break-words text-ink-3">{model.origin}</p>
    </li>
  )
}

function roleText({ role, languages }: BuiltInModel): string {
  if (role === 'recognition') return t('settings.models.recognition', { count: languages.length })
  if (role === 'voice') return t('settings.models.voice')
  return role === 'speech-detection' ? t('settings.models.speech-detection') : role
}
