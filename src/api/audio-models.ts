import { z } from 'zod'

/** What a server of ours does beyond the contract; a client asks once and remembers. */
export type Extension = 'verbose_json' | 'stream' | 'idempotency_key' | 'speech' | 'seed'

const audioModelSchema = z.object({
  id: z.string(),
  kind: z.enum(['transcription', 'speech', 'music']),
  available: z.boolean().describe('Whether this server has the model; asking for it otherwise is a 404'),
  credits: z.int().min(0),
  per: z.enum(['10 seconds', 'request']),
  voices: z.array(z.string()).optional(),
  default_voice: z.string().optional().describe('Speaks where no voice is named, or one that nobody knows'),
  engine: z.string().optional().describe('The model that does the work, where it is another one'),
  languages: z.array(z.string()).optional(),
  about: z.string().optional().describe('What it is, where its name would promise more'),
})

const voiceSchema = z.object({
  id: z.string(),
  name: z.string(),
  language: z.string(),
  gender: z.enum(['female', 'male']),
  grade: z.string().nullable().describe("Its maker's, A to C"),
  licence: z.string(),
  aliases: z.array(z.string()).describe("Other services' names that this voice answers to"),
})

/** `GET /audio/models`. An extension this version does not know is no error. */
export const audioModelsSchema = z
  .object({
    models: z.array(audioModelSchema),
    voices: z.array(voiceSchema).optional(),
    extensions: z.array(z.string()),
  })
  .meta({ id: 'AudioModels' })

export type AudioModel = z.infer<typeof audioModelSchema>
export type AudioModels = z.infer<typeof audioModelsSchema>
