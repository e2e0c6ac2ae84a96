import { queryOptions } from '@tanstack/react-query'
import { ManifestSchema, type Manifest } from '@/domain/models/manifest'

/** A model that comes with the studio, as people may want to know it. */
export type BuiltInModel = Omit<Manifest['models'][number], 'files'> & { sizeBytes: number }

export const modelQueries = {
  all: ['models'] as const,
  builtIn: () =>
    queryOptions({
      queryKey: [...modelQueries.all, 'built-in'],
      queryFn: ({ signal }) => listBuiltInModels(signal),
      networkMode: 'always',
    }),
}

async function listBuiltInModels(signal: AbortSignal): Promise<BuiltInModel[]> {
  const response = await fetch('/models/manifest.json', { signal })
  const { models } = ManifestSchema.parse(await response.json())
  return models.map(({ files, ...model }) => ({
    ...model,
    sizeBytes: files.reduce((sum, file) => sum + file.bytes, 0),
  }))
}
