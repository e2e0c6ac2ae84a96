import * as z from 'zod/mini'
import { WrongAddressError } from './errors'
import { objectOf, readJson } from './read-json'
import type { ServiceHttp } from './service-http'

/** A voice as far as a service tells about it. */
export type OfferedVoice = {
  id: string
  name: string
  language: string | null
  gender: 'female' | 'male' | null
  licence: string | null
}

export type OfferedSpeechModel = {
  id: string
  /** For a request of any length; `null`: not told. */
  costCredits: number | null
  /** Ids; `null`: not told. */
  voiceIds: string[] | null
  defaultVoiceId: string | null
}

export type SpeechOffer = { models: OfferedSpeechModel[]; voices: OfferedVoice[] }

const text = z.catch(z.nullable(z.string()), null)

const modelSchema = z.object({
  id: z.string(),
  kind: text,
  available: z.catch(z.boolean(), true),
  credits: z.catch(z.nullable(z.number()), null),
  voices: z.catch(z.nullable(z.array(z.string())), null),
  default_voice: text,
})

const voiceSchema = z.object({
  id: z.string(),
  name: text,
  language: text,
  gender: z.catch(z.nullable(z.enum(['female', 'male'])), null),
  licence: text,
})

/** The models and voices that a service lists for speech; nothing where it lists none. */
export async function fetchSpeechOffer(http: ServiceHttp, signal: AbortSignal): Promise<SpeechOffer> {
  const own = await listAt(http, '/audio/models', signal)
  const list = own['models'] ?? own['data'] ?? (await listAt(http, '/models', signal))['data']
  return { models: modelsOf(list), voices: voicesOf(own['voices']) }
}

async function listAt(
  http: ServiceHttp,
  path: string,
  signal: AbortSignal,
): Promise<Record<string, unknown>> {
  try {
    return objectOf(await readJson(await http.send(path, { signal })))
  } catch (error) {
    if (error instanceof WrongAddressError) return {}
    throw error
  }
}

function modelsOf(list: unknown): OfferedSpeechModel[] {
  if (!Array.isArray(list)) return []
  const blank = { kind: null, available: true, credits: null, voices: null, default_voice: null }
  return list
    .map((entry) => modelSchema.safeParse({ ...blank, ...objectOf(entry) }).data)
    .filter((entry) => entry !== undefined)
    .filter(({ id, kind, available }) => available && isSpeech(id, kind))
    .map(({ id, credits, voices, default_voice: defaultVoiceId }) => ({
      id,
      costCredits: credits,
      voiceIds: voices,
      defaultVoiceId,
    }))
}

function voicesOf(list: unknown): OfferedVoice[] {
  if (!Array.isArray(list)) return []
  const blank = { name: null, language: null, gender: null, licence: null }
  return list
    .map((entry) => voiceSchema.safeParse({ ...blank, ...objectOf(entry) }).data)
    .filter((entry) => entry !== undefined)
    .map((voice) => ({ ...voice, name: voice.name ?? voice.id }))
}

function isSpeech(id: string, kind: string | null): boolean {
  return kind === null ? /tts|speech|kokoro|voice/i.test(id) : kind === 'speech' || kind === 'tts'
}
