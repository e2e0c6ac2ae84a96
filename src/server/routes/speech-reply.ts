import type { MultimodalTts, ReplyFormat, SpeechFormat, Tts } from '@/api/speech'
import { mediaTypeOf } from '@/engines/media/encode-audio'
import type { StoredReply } from '@/server/ledger/idempotency'
import type { Ledger } from '@/server/ledger/ledger'
import type { SpeechFile } from '@/server/work/protocol'

/** As OpenAI's server names it: 24 kHz, 16 bit, one channel. */
const PCM_TYPE = 'audio/pcm'

/** `POST /audio/tts` */
export function ttsReply(format: ReplyFormat) {
  return ({ audio, durationSeconds, words }: SpeechFile, costCredits: number): StoredReply => {
    const reply: Tts = {
      audio_base64: base64(audio),
      duration_seconds: durationSeconds,
      cost_credits: costCredits,
      format,
      words: words.map(({ text, startSeconds, endSeconds }) => ({
        word: text,
        start: startSeconds,
        end: endSeconds,
      })),
    }
    return jsonReply(200, reply, costCredits)
  }
}

/** `POST /multimodal/tts`: the balance is that after this request, which has reserved its cost already. */
export function multimodalReply(ledger: Ledger, accountId: string, usageId: string, format: ReplyFormat) {
  return async ({ audio, durationSeconds }: SpeechFile, costCredits: number): Promise<StoredReply> => {
    const { remainingCredits } = await ledger.balance(accountId)
    const reply: MultimodalTts = {
      audio_base64: base64(audio),
      format,
      duration_ms: Math.round(1000 * durationSeconds),
      usage_id: usageId,
      credits_used: costCredits,
      credits_remaining: remainingCredits,
    }
    return jsonReply(201, reply, costCredits)
  }
}

/** `POST /audio/speech`: the sound itself. */
export function binaryReply(format: SpeechFormat) {
  return ({ audio, durationSeconds }: SpeechFile, costCredits: number): StoredReply => ({
    status: 200,
    headers: {
      'Content-Type': format === 'pcm' ? PCM_TYPE : mediaTypeOf(format),
      'X-Credits-Used': String(costCredits),
      'X-Duration-Seconds': durationSeconds.toFixed(3),
    },
    body: audio,
  })
}

export function jsonReply(status: number, json: object, costCredits: number): StoredReply {
  return {
    status,
    headers: { 'Content-Type': 'application/json', 'X-Credits-Used': String(costCredits) },
    body: new TextEncoder().encode(JSON.stringify(json)),
  }
}

const base64 = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
