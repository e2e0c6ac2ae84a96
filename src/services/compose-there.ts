import { composeMusic, type MusicReply } from '@/api/client/compose'
import { ServiceError } from '@/api/client/errors'
import type { ServiceHttp } from '@/api/client/service-http'
import { fetchSound } from '@/api/client/speak'
import { servicePrompt } from '@/domain/music/service-prompt'
import type { NotUnderstood } from '@/domain/music/understood'
import type { OpenedMusic } from '@/engines/render/protocol'
import type { Connection } from '@/storage/connections'
import type { ComposeInput, ComposeJob } from './audio-service'
import { countDown } from './count-down'
import { musicAbilitiesOf } from './music-abilities'
import { payOnce } from './paid-once'
import type { SoundEngine } from './speak-there'

type Engines = { http: ServiceHttp; sound: SoundEngine }

/** Two channels of 16 bit, at the highest rate that services send. */
const BYTES_PER_SECOND = 48_000 * 4

/** A piece by a service: one paid request. What it sounds like is measured here. */
export async function composeThere(
  connection: Connection,
  engines: Engines,
  input: ComposeInput,
  job: ComposeJob,
): Promise<void> {
  const { intentId, composition, estimateCredits, family } = input
  const { hasSeeds } = musicAbilitiesOf(connection)
  const subject = { type: 'music', ...composition }
  await payOnce(
    { id: intentId, kind: 'music', subject, estimateCredits },
    { part: 0, estimateCredits, roomBytes: input.request.seconds * BYTES_PER_SECOND },
    connection,
    async (idempotencyKey) => {
      const reply = await send(connection, engines, input, job, idempotencyKey)
      return { ...reply, opened: await open(engines, reply, job.signal) }
    },
    async ({ opened, understood, notUnderstood, costCredits: chargedCredits }) => {
      await job.onComposed({
        ...opened,
        score: null,
        understood,
        notUnderstood: notUnderstood.filter(isKnown),
        midi: null,
        family: hasSeeds ? { seed: family.seed } : null,
        receiptId: intentId,
        chargedCredits,
      })
    },
  )
  job.onProgress(1)
}

function send(
  connection: Connection,
  { http }: Engines,
  { request, family, modelId }: ComposeInput,
  job: ComposeJob,
  idempotencyKey: string,
): Promise<MusicReply> {
  const { hasSeeds, canSing } = musicAbilitiesOf(connection)
  return composeMusic(
    http,
    {
      prompt: servicePrompt(request, canSing).prompt,
      modelId,
      seconds: Math.round(request.seconds),
      seed: hasSeeds ? family.seed : null,
      idempotencyKey: connection.extensions.includes('idempotency_key') ? idempotencyKey : null,
    },
    {
      signal: job.signal,
      onWait: (milliseconds) =>
        countDown(milliseconds / 1000, job.signal, (left) => job.onHold(left > 0 ? left : null)),
    },
  )
}

async function open({ http, sound }: Engines, reply: MusicReply, signal: AbortSignal) {
  const file =
    'url' in reply.sound
      ? await fetchSound(http, reply.sound.url, signal)
      : new Blob([reply.sound.bytes], { type: reply.sound.container.type })
  try {
    return heard(await sound.call('openMusic', { file }, { signal }))
  } catch (cause) {
    signal.throwIfAborted()
    throw new UndecodableMusicError('The sound in the reply cannot be decoded.', { cause })
  }
}

function heard({ samples, sampleRate, loudnessLufs, truePeakDbtp }: OpenedMusic) {
  // Silence has no loudness; the database keeps no infinity.
  return { samples, sampleRate, loudnessLufs: Math.max(QUIETEST_LUFS, loudnessLufs), truePeakDbtp }
}

/** What the measure calls silence (BS.1770: its absolute gate). */
const QUIETEST_LUFS = -70

const REASONS: readonly string[] = ['unknown', 'language', 'conflict', 'impossible', 'elsewhere']

function isKnown(each: { text: string; reason: string }): each is NotUnderstood {
  return REASONS.includes(each.reason)
}

/** It was charged, most likely, but there is nothing to hear. */
class UndecodableMusicError extends ServiceError {
  override readonly name = 'UndecodableReplyError'
  override readonly charge = 'maybe'
}
