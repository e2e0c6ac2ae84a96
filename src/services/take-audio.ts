import type { TakeEdit } from '@/domain/music/take-edit'
import { renderClient } from '@/engines/render/render.client'
import { musicSoundFile } from '@/storage/music-sounds'
import type { MusicTake } from '@/storage/music-takes'
import type { SoundEngine } from './speak-there'

const UNTOUCHED_TARGET = {
  format: 'wav',
  loudnessLufs: null,
  tags: { title: '', artist: '', comment: '' },
} as const

/** A take as it is heard, edited so: a WAV file. */
export async function takeAudio(
  take: MusicTake,
  edit: TakeEdit | null,
  signal: AbortSignal,
  engine: SoundEngine = renderClient,
): Promise<Blob> {
  const file = await musicSoundFile(take.soundId)
  if (!edit) return file
  const music = { file, edit, barSeconds: take.score?.barSeconds ?? [] }
  return (await engine.call('finishMusic', { music, target: UNTOUCHED_TARGET }, { signal })).file
}
