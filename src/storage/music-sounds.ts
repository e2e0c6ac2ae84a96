import { interleaved } from '@/domain/audio/interleaved'
import { int16FromFloat } from '@/domain/audio/pcm-layout'
import { wavHeader } from '@/domain/audio/wav-header'
import { fileFolder } from './file-folder'

// Origin-private files: `music-takes/<sound id>`, WAV of two channels, 16 bit.
const folder = fileFolder('music-takes')

export const { file: musicSoundFile, remove: removeMusicSound, entries: musicSoundIds } = folder

/** Written whole or not at all. Throws `StorageFullError`. */
export async function writeMusicSound(
  soundId: string,
  [left, right]: readonly [Float32Array, Float32Array],
  sampleRate: number,
): Promise<void> {
  const pcm = int16FromFloat(interleaved(left, right))
  const header = wavHeader({ sampleCount: left.length, sampleRate, channels: 2 })
  await folder.write(soundId, new Blob([header, pcm]))
}
