import { randomInt } from 'node:crypto'
import type { Music } from '@/api/music'
import { MUSIC_MODEL_IDS } from '@/domain/score/music-models'
import { readPrompt } from '@/engines/music/brief/read-prompt'
import type { ServerDeps } from '@/server/deps'
import type { StoredReply } from '@/server/ledger/idempotency'
import { chargedWork, fingerprintOf } from '@/server/work/charged-work'
import type { MusicFile, MusicRequest } from '@/server/work/protocol'
import { modelNotFound } from './model-not-found'
import { jsonReply } from './speech-reply'

export type MusicDeps = Pick<ServerDeps, 'ledger' | 'idempotency' | 'engines' | 'musicQueue'> & {
  config: Pick<ServerDeps['config'], 'musicCostCredits'>
}

/** A piece of music with what it was asked by, and its price. */
export type ChargedMusic = MusicFile & MusicRequest & { costCredits: number }

export type MusicJob = Pick<MusicRequest, 'prompt' | 'seconds'> & {
  modelId: string
  /** Drawn when not given: asking again gives a variation. */
  seed: number | undefined
  accountId: string
  idempotencyKey: string | null
  signal: AbortSignal
  replyTo: (music: ChargedMusic) => StoredReply | Promise<StoredReply>
}

const SEEDS = 2 ** 31

/** Composes for the price of a piece, charged with the reply. Throws ApiError 404 for a model that is not here. */
export async function runMusic(
  { engines, musicQueue, config, ...deps }: MusicDeps,
  { modelId, prompt, seconds, seed, replyTo, ...job }: MusicJob,
): Promise<StoredReply> {
  if (!MUSIC_MODEL_IDS.includes(modelId)) throw modelNotFound(modelId)
  // What cannot be read is refused before anything is reserved.
  readPrompt(prompt)
  const costCredits = config.musicCostCredits
  const fingerprint = fingerprintOf('music', modelId, { prompt, seconds, seed })
  return chargedWork(deps, { ...job, fingerprint, costCredits, description: 'Music' }, async () => {
    const request = { prompt, seconds, seed: seed ?? randomInt(SEEDS) }
    const compose = () => engines.compose(request, job.signal)
    const music = await musicQueue.run(compose, { signal: job.signal, onMoved() {} })
    return { costCredits, reply: await replyTo({ ...music, ...request, costCredits }) }
  })
}

/** `POST /audio/music` */
export function musicReply({ audio, ...music }: ChargedMusic): StoredReply {
  const audio_base64 = Buffer.from(audio).toString('base64')
  return jsonReply(200, { audio_base64, ...describeMusic(music) } satisfies Music, music.costCredits)
}

/** All that is told of a piece beside its sound. */
export function describeMusic(music: Omit<ChargedMusic, 'audio'>): Omit<Music, 'audio_base64'> {
  return {
    duration_seconds: music.durationSeconds,
    cost_credits: music.costCredits,
    format: 'mp3',
    prompt: music.prompt,
    seed: music.seed,
    style: music.styleName,
    tempo_bpm: music.tempoBpm,
    key: music.key.name,
    understood: music.understood.map(({ text, meaning }) => ({ text, meaning })),
    not_understood: music.notUnderstood.map(({ text, reason }) => ({ text, reason })),
  }
}
