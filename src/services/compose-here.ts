import type { TakeScore } from '@/domain/score/take-score'
import { COMPOSER } from '@/domain/score/music-models'
import type { musicClient } from '@/engines/music/music.client'
import type { MusicTake } from '@/engines/music/protocol'
import type { ComposeInput, ComposeJob } from './audio-service'

/** Composes; in the tab a worker does. */
export type MusicEngine = Pick<typeof musicClient, 'call'>

/** The model of every take of this device. */
export const DEVICE_MUSIC_MODEL = COMPOSER.id

/** Music by rules and samples: the same request and family give the same samples. */
export async function composeHere(engine: MusicEngine, input: ComposeInput, job: ComposeJob): Promise<void> {
  const { request, family } = input
  const { prompt, seconds, isLoop } = request
  const take = await engine.call(
    'compose',
    { prompt, seconds, family, isLoop: isLoop || undefined },
    { signal: job.signal, onProgress: job.onProgress },
  )
  const { samples, sampleRate, loudnessLufs, truePeakDbtp, understood, notUnderstood, midi } = take
  await job.onComposed({
    samples,
    sampleRate,
    loudnessLufs,
    truePeakDbtp,
    score: scoreOf(take),
    understood,
    notUnderstood,
    midi,
    family: take.family,
    receiptId: null,
    chargedCredits: null,
  })
}

function scoreOf({
  styleName,
  tempoBpm,
  metre,
  key,
  sections,
  barSeconds,
  parts,
  isLoop,
}: MusicTake): TakeScore {
  return { styleName, tempoBpm, metre, keyName: key.name, sections, barSeconds, parts, isLoop }
}
