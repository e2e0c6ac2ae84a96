import * as z from 'zod/mini'
import { WrongAddressError } from './errors'
import { objectOf, readJson } from './read-json'
import type { ServiceHttp } from './service-http'

/** The contract's model of transcriptions. Not taken from its schemas, which would bring all of zod into the page. */
export const CONTRACT_MODEL = 'whisper-1'

/** A model that a service offers, as far as it told. */
export type ServiceModel = {
  id: string
  kind: string | null
  isAvailable: boolean
  costCredits: number | null
}

export type Offer = {
  models: ServiceModel[]
  /** What the server can do beyond the contract. */
  extensions: string[]
  /** `openai`: only OpenAI's list of models was there; such a server keeps no credits. */
  dialect: 'audio' | 'openai'
}

const modelSchema = z.object({
  id: z.string(),
  kind: z.catch(z.nullable(z.string()), null),
  available: z.catch(z.boolean(), true),
  credits: z.catch(z.nullable(z.number()), null),
})

/** What a service offers: by its list of audio models or, where there is none, OpenAI's; `null` if it has neither. */
export async function fetchOffer(http: ServiceHttp, signal: AbortSignal): Promise<Offer | null> {
  const own = await listAt(http, '/audio/models', signal)
  if (own) {
    const extensions = z.catch(z.array(z.string()), []).parse(own['extensions'])
    return { models: modelsOf(own['models'] ?? own['data']), extensions, dialect: 'audio' }
  }
  const openAi = await listAt(http, '/models', signal)
  if (!Array.isArray(openAi?.['data'])) return null
  // OpenAI's transcriptions come with segments when asked for `verbose_json`.
  return { models: modelsOf(openAi['data']), extensions: ['verbose_json'], dialect: 'openai' }
}

async function listAt(http: ServiceHttp, path: string, signal: AbortSignal) {
  try {
    return objectOf(await readJson(await http.send(path, { signal })))
  } catch (error) {
    if (error instanceof WrongAddressError) return null
    throw error
  }
}

function modelsOf(list: unknown): ServiceModel[] {
  if (!Array.isArray(list)) return []
  return list
    .map(
      (model) =>
        modelSchema.safeParse({ kind: null, available: true, credits: null, ...objectOf(model) }).data,
    )
    .filter((model) => model !== undefined)
    .map(({ id, kind, available, credits }) => ({ id, kind, isAvailable: available, costCredits: credits }))
}
