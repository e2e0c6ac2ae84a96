import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'

const schema = z.object({
  models: z.array(
    z.object({
      id: z.string(),
      role: z.string(),
      languages: z.array(z.string()),
      licence: z.string(),
      origin: z.string(),
      files: z.array(z.object({ bytes: z.number() })),
    }),
  ),
})

/** A model that comes with the studio, as people may want to know it. */
export type BuiltInModel = {
  id: string
  role: string
  languages: string[]
  licence: string
  origin: string
  sizeBytes: number
}

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
  const { models } = schema.parse(await response.json())
  return models.map(({ files, ...model }) => ({
    ...model,
    sizeBytes: files.reduce((sum, file) => sum + file.bytes, 0),
  }))
}
