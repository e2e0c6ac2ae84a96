import { parseAudioReply, type AudioReply } from './audio-reply'
import { UnreadableReplyError } from './errors'
import { objectOf, readJson } from './read-json'
import type { ServiceHttp } from './service-http'
import { isCutOff, sniffContainer } from './sniff-container'
import { creditsOf } from './transcription-reply'

export type SpeechRequest = {
  text: string
  modelId: string
  /** `null`: the model's own. */
  voice: string | null
  speed: number
  /** `tts`: the contract's, which knows no speed. `speech`: OpenAI's, whose reply is the sound itself. */
  door: 'tts' | 'speech'
  /** Only for servers that announce it. */
  idempotencyKey: string | null
}

/** `words` are empty where the server does not say when each is said. */
export type SpeechReply = AudioReply & { words: { word: string; startSeconds: number; endSeconds: number }[] }

export type SpeechJob = {
  signal: AbortSignal
  /** The service is busy, and is asked again after so long. */
  onWait: (milliseconds: number) => void
}

/** One text, paid once. Throws a `ServiceError`. */
export async function speak(http: ServiceHttp, request: SpeechRequest, job: SpeechJob): Promise<SpeechReply> {
  const { door, idempotencyKey } = request
  const response = await http.send(door === 'tts' ? '/audio/tts' : '/audio/speech', {
    method: 'POST',
    body: JSON.stringify(bodyOf(request)),
    headers: {
      'content-type': 'application/json',
      ...(door === 'speech' && { accept: 'audio/*, application/json' }),
      ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
    },
    onWait: job.onWait,
    signal: job.signal,
  })
  if (!/json/i.test(response.headers.get('content-type') ?? 'json')) return readSound(response, job.signal)
  const reply = await readJson(response, job.signal)
  return { ...parseAudioReply(reply, response.headers), words: wordsOf(reply) }
}

/**
 * The sound that a reply only points at. A whole address is asked without a key. Whatever goes wrong, the speech itself was
 * made, and most likely charged.
 */
export async function fetchSound(http: ServiceHttp, url: string, signal: AbortSignal): Promise<Blob> {
  try {
    const isWhole = /^https?:/i.test(url)
    const response = isWhole ? await fetch(url, { signal }) : await http.send(url, { signal })
    if (!response.ok) throw new Error(`HTTP ${response.status}`)
    return await response.blob()
  } catch (cause) {
    signal.throwIfAborted()
    throw new UnreadableReplyError('The service made a sound, but the sound cannot be fetched.', { cause })
  }
}

function bodyOf({ text, modelId, voice, speed, door }: SpeechRequest): object {
  if (door === 'tts') return { text, model_id: modelId, ...(voice !== null && { voice }) }
  // OpenAI's door has no default voice.
  return { input: text, model: modelId, voice: voice ?? 'alloy', speed, response_format: 'mp3' }
}

/** A reply that is the sound itself. */
export async function readSound(response: Response, signal: AbortSignal): Promise<SpeechReply> {
  const bytes = new Uint8Array(await bytesOf(response, signal))
  const container = sniffContainer(bytes)
  if (!container) throw new UnreadableReplyError('What the service sent is no sound that can be read.')
  if (isCutOff(bytes, container)) throw new UnreadableReplyError('The sound in the reply is cut off.')
  const costCredits = creditsOf({}, response.headers)
  return { sound: { bytes, container }, costCredits, statedDurationSeconds: null, words: [] }
}

async function bytesOf(response: Response, signal: AbortSignal): Promise<ArrayBuffer> {
  try {
    return await response.arrayBuffer()
  } catch (cause) {
    signal.throwIfAborted()
    throw new UnreadableReplyError('The sound in the reply is cut off.', { cause })
  }
}

function wordsOf(reply: unknown): SpeechReply['words'] {
  const outer = objectOf(reply)
  const list = outer['words'] ?? objectOf(outer['data'])['words']
  if (!Array.isArray(list)) return []
  return list.flatMap((entry) => {
    const { word, start, end } = objectOf(entry)
    const isTimed = typeof word === 'string' && typeof start === 'number' && typeof end === 'number'
    return isTimed ? [{ word, startSeconds: start, endSeconds: end }] : []
  })
}
