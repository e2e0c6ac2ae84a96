import { wavHeader } from '@/domain/audio/wav-header'
import { int16FromFloat } from '@/domain/audio/pcm-layout'
import { fileFolder } from './file-folder'

// Origin-private files: `voice-takes/<sound id>`, WAV of one channel, 16 bit.
const folder = fileFolder('voice-takes')

export const { file: takeSoundFile, remove: removeTakeSound, entries: soundIds } = folder

/** Written whole or not at all. Throws `StorageFullError`. */
export async function writeTakeSound(
  soundId: string,
  samples: Float32Array,
  sampleRate: number,
): Promise<void> {
  const pcm = int16FromFloat(samples)
  await folder.write(soundId, new Blob([wavHeader({ sampleCount: pcm.length, sampleRate }), pcm]))
}
