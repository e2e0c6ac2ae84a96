import { parseAudioReply, type AudioReply } from './audio-reply'
import { objectOf, readJson } from './read-json'
import type { ServiceHttp } from './service-http'
import { readSound } from './speak'

export type MusicRequest = {
  prompt: string
  modelId: string
  /** Whole seconds. */
  seconds: number
  /** Only for servers that announce it. */
  seed: number | null
  idempotencyKey: string | null
}

/** What a service may tell of its music; empty where it does not. */
export type MusicReply = AudioReply & {
  understood: { text: string; meaning: string }[]
  notUnderstood: { text: string; reason: string }[]
}

export type MusicJob = {
  signal: AbortSignal
  /** The service is busy, and is asked again after so long. */
  onWait: (milliseconds: number) => void
}

/** One piece of music, paid once. Throws a `ServiceError`. */
export async function composeMusic(
  http: ServiceHttp,
  request: MusicRequest,
  job: MusicJob,
): Promise<MusicReply> {
  const { prompt, modelId, seconds, seed, idempotencyKey } = request
  const response = await http.send('/audio/music', {
    method: 'POST',
    body: JSON.stringify({
      prompt,
      ...(modelId !== '' && { model_id: modelId }),
      duration: seconds,
      ...(seed !== null && { seed }),
    }),
    headers: {
      'content-type': 'application/json',
      ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
    },
    onWait: job.onWait,
    signal: job.signal,
  })
  if (!/json/i.test(response.headers.get('content-type') ?? 'json'))
    return { ...(await readSound(response, job.signal)), ...NOTHING_TOLD }
  const reply = await readJson(response, job.signal)
  const told = { ...objectOf(reply), ...objectOf(objectOf(reply)['data']) }
  return {
    ...parseAudioReply(reply, response.headers),
    understood: pairs(told['understood'], 'meaning'),
    notUnderstood: pairs(told['not_understood'], 'reason'),
  }
}

const NOTHING_TOLD = { understood: [], notUnderstood: [] }

function pairs<Name extends string>(list: unknown, name: Name): ({ text: string } & Record<Name, string>)[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((entry) => {
    const { text, [name]: value } = objectOf(entry)
    if (typeof text !== 'string' || typeof value !== 'string') return []
    return [{ text, [name]: value } as { text: string } & Record<Name, string>] // Made of just these two.
  })
}
