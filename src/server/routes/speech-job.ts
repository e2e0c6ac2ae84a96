import { SPEECH_MODELS, speechModelOf, voiceFor } from '@/domain/speech/voices'
import { FASTEST_SPEED, SLOWEST_SPEED } from '@/engines/voice/protocol'
import { requireSpeakable } from '@/engines/voice/text/clean-text'
import type { ServerDeps } from '@/server/deps'
import type { StoredReply } from '@/server/ledger/idempotency'
import { chargedWork, fingerprintOf } from '@/server/work/charged-work'
import type { SpeechFile, SpeechRequest } from '@/server/work/protocol'
import { modelNotFound } from './model-not-found'

export type SpeechDeps = Pick<ServerDeps, 'ledger' | 'idempotency' | 'engines' | 'speechQueue'>

export type SpeechJob = Pick<SpeechRequest, 'text' | 'format'> & {
  modelId: string
  /** As asked for: a voice of ours, of another service, or of nobody. */
  voice: string | null | undefined
  speed: number
  accountId: string
  idempotencyKey: string | null
  signal: AbortSignal
  /** What is sent and kept, once the sound and its cost are known. */
  replyTo: (speech: SpeechFile, costCredits: number) => StoredReply | Promise<StoredReply>
}

/** Speaks a text for the price of its model, charged with the reply. Throws ApiError 404 for a model that is not here. */
export async function runSpeech(
  { engines, speechQueue, ...deps }: SpeechDeps,
  { modelId, text, voice, format, replyTo, ...job }: SpeechJob,
): Promise<StoredReply> {
  const model = speechModelOf(modelId)
  if (!model) throw modelNotFound(modelId)
  requireSpeakable(text)
  const { costCredits } = model
  // OpenAI's range is wider; who asks for more gets the nearest.
  const speed = Math.min(FASTEST_SPEED, Math.max(SLOWEST_SPEED, job.speed))
  const request = { text, voiceId: voiceFor(voice, model).id, speed, format }
  const fingerprint = fingerprintOf('speech', modelId, request)
  const speak = () => engines.speak(request, job.signal)
  return chargedWork(deps, { ...job, fingerprint, costCredits, description: 'Text to speech' }, async () => {
    const speech = await speechQueue.run(speak, { signal: job.signal, onMoved() {} })
    return { costCredits, reply: await replyTo(speech, costCredits) }
  })
}

/** The model behind `POST /multimodal/tts`, which names none. */
export const MULTIMODAL_MODEL = SPEECH_MODELS.find(({ id }) => id === 'minimax')!.id
