import * as z from 'zod/mini'

const ModelFileSchema = z.object({
  /** Inside the model's folder. */
  path: z.string(),
  bytes: z.int(),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
})

const ModelSchema = z.object({
  id: z.string(),
  role: z.enum(['recognition', 'speech-detection', 'voice']),
  /** Codes of the languages it understands; empty where language makes no difference. */
  languages: z.array(z.string()),
  licence: z.string(),
  copyright: z.string(),
  /** Who made it. */
  origin: z.string(),
  /** Where these files were taken from, and what was done to them. */
  source: z.string(),
  files: z.array(ModelFileSchema),
})

/** The models that come with the project: `public/models/manifest.json`. */
export const ManifestSchema = z.object({ models: z.array(ModelSchema) })

export type ModelFile = z.infer<typeof ModelFileSchema>
export type Manifest = z.infer<typeof ManifestSchema>
