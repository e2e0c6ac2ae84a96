import { ServiceError } from '@/api/client/errors'
import type { ServiceHttp } from '@/api/client/service-http'
import { fetchSound, speak, type SpeechReply } from '@/api/client/speak'
import { insertPauses } from '@/domain/script/insert-pauses'
import { placeWords, spreadOver } from '@/domain/script/place-words'
import { innerPauses, textForService } from '@/domain/script/text-for-service'
import type { SpokenAs } from '@/domain/script/spoken-as'
import { spokenLanguage } from '@/domain/script/voice-names'
import type { SpeechWord } from '@/domain/speech/speech-word'
import type { DecodedSound } from '@/engines/render/protocol'
import type { renderClient } from '@/engines/render/render.client'
import type { Connection } from '@/storage/connections'
import type { WordTiming } from '@/storage/transcripts'
import type { AlignmentEngine } from './align-words'
import type { SpeakInput, SpeakJob } from './audio-service'
import { countDown } from './count-down'
import { payOnce } from './paid-once'
import { canReadPauses, doorOf } from './speech-abilities'

/** Decodes; in the tab a worker does. */
export type SoundEngine = Pick<typeof renderClient, 'call'>

type Engines = { http: ServiceHttp; alignment: AlignmentEngine; sound: SoundEngine }

/** A text by a service: one paid request. Its words come with the reply, or are found on this device. */
export async function speakThere(
  connection: Connection,
  engines: Engines,
  input: SpeakInput,
  job: SpeakJob,
): Promise<void> {
  const { intentId, pieces, voiceOver, estimateCredits, spokenAs } = input
  const subject = { type: 'voice-over', ...voiceOver }
  let kept: { decoded: DecodedSound; timing: WordTiming } | null = null
  await payOnce(
    { id: intentId, kind: 'speech', estimateCredits, subject, pieces },
    { part: 0, estimateCredits, roomBytes: roomFor(spokenAs) },
    connection,
    async (idempotencyKey) => {
      const reply = await send(connection, engines, input, job, idempotencyKey)
      return { ...reply, decoded: await decode(engines, reply, job.signal) }
    },
    async ({ decoded, costCredits: chargedCredits, words: told }) => {
      const { words, timing } = firstWords(spokenAs.text, told, decoded)
      const sound = paused(connection, spokenAs.text, { ...decoded, words })
      await job.onSpoken({ ...sound, wordTiming: timing, receiptId: intentId, chargedCredits }, told)
      kept = { decoded, timing }
    },
  )
  if (kept) await align(connection, engines, input, job, kept)
  job.onProgress(1)
}

/** 16 bit at the highest rate that services send, and as slow as people speak. */
function roomFor({ text, speed }: SpokenAs): number {
  const secondsPerCharacter = 0.1
  return (text.length * secondsPerCharacter * 48_000 * 2) / speed
}

function send(
  connection: Connection,
  { http }: Engines,
  { spokenAs }: SpeakInput,
  job: SpeakJob,
  idempotencyKey: string,
): Promise<SpeechReply> {
  const { text, modelId, voiceId, speed, pronunciations } = spokenAs
  // Ours reads pauses as the voice of this device does.
  const said = textForService(text, pronunciations, canReadPauses(connection))
  const request = {
    text: said,
    modelId,
    voice: voiceId === '' ? null : voiceId,
    speed,
    door: doorOf(connection, speed),
    idempotencyKey: connection.extensions.includes('idempotency_key') ? idempotencyKey : null,
  }
  return speak(http, request, {
    signal: job.signal,
    onWait: (milliseconds) =>
      countDown(milliseconds / 1000, job.signal, (left) => job.onHold(left > 0 ? left : null)),
  })
}

async function decode(
  { http, sound }: Engines,
  reply: SpeechReply,
  signal: AbortSignal,
): Promise<DecodedSound> {
  const file =
    'url' in reply.sound
      ? await fetchSound(http, reply.sound.url, signal)
      : new Blob([reply.sound.bytes], { type: reply.sound.container.type })
  try {
    // It is paid for: whoever stops now has it all the same.
    return await sound.call('decode', { file })
  } catch (cause) {
    throw new UndecodableReplyError('The sound in the reply cannot be decoded.', { cause })
  }
}

/** It was charged, most likely, but there is nothing to hear. */
class UndecodableReplyError extends ServiceError {
  override readonly name = 'UndecodableReplyError'
  override readonly charge = 'maybe'
}

function firstWords(
  text: string,
  heard: SpeechReply['words'],
  decoded: DecodedSound,
): { words: SpeechWord[]; timing: WordTiming } {
  if (heard.length > 0) return { words: placeWords(text, heard), timing: 'heard' }
  const words = spreadOver(text, decoded.heard.startSeconds, decoded.heard.endSeconds)
  return { words, timing: 'approximate' }
}

function paused(
  connection: Connection,
  text: string,
  { samples, sampleRate, words }: Pick<DecodedSound, 'samples' | 'sampleRate'> & { words: SpeechWord[] },
) {
  const pauses = canReadPauses(connection) ? [] : innerPauses(text)
  return insertPauses({ samples, sampleRate, words }, pauses)
}

/** The model that comes with the studio, and how much it hears at once. */
const ALIGNMENT_MODEL = 'whisper-base'
const LONGEST_SECONDS = 29

/** Where the service did not tell when words are said, they are found by listening. */
async function align(
  connection: Connection,
  { alignment }: Engines,
  { spokenAs }: SpeakInput,
  job: SpeakJob,
  { decoded, timing }: { decoded: DecodedSound; timing: WordTiming },
): Promise<void> {
  const { speechSamples } = decoded
  if (!job.onWords) return
  // Its pauses, if there are any, are in the sound that was kept, but not in this one.
  const hasPauses = !canReadPauses(connection) && innerPauses(spokenAs.text).length > 0
  if (timing === 'heard' || hasPauses || speechSamples.length > LONGEST_SECONDS * 16_000) return
  const window = {
    index: 0,
    pieces: [{ startSample: 0, endSample: speechSamples.length }],
    samples: speechSamples,
  }
  const text = textForService(spokenAs.text, spokenAs.pronunciations, false)
  try {
    const words = await alignment.call(
      'align',
      { window, text, language: spokenLanguage(spokenAs) ?? 'en', model: ALIGNMENT_MODEL },
      { signal: job.signal },
    )
    const heard = words.map(({ text: word, ...times }) => ({ word, ...times }))
    if (heard.length > 0) await job.onWords(placeWords(spokenAs.text, heard), 'aligned')
  } catch {
    // A text that is not what is heard, or no model: the words stay where they were spread.
    job.signal.throwIfAborted()
  }
}
