import { interleaved } from '@/domain/audio/interleaved'
import { int16FromFloat } from '@/domain/audio/pcm-layout'
import { wavHeader } from '@/domain/audio/wav-header'
import { keepingRoom } from './errors'

// Origin-private files: `music-takes/<sound id>`, WAV of two channels, 16 bit.

/** Written whole or not at all. Throws `StorageFullError`. */
export async function writeMusicSound(
  soundId: string,
  [left, right]: readonly [Float32Array, Float32Array],
  sampleRate: number,
): Promise<void> {
  const pcm = int16FromFloat(interleaved(left, right))
  const header = wavHeader({ sampleCount: left.length, sampleRate, channels: 2 })
  try {
    await keepingRoom(async () => {
      const handle = await (await soundsDirectory()).getFileHandle(soundId, { create: true })
      await new Blob([header, pcm]).stream().pipeTo(await handle.createWritable())
    })
  } catch (error) {
    await removeMusicSound(soundId)
    throw error
  }
}

/** The WAV file; read from disk as it is needed. */
export async function musicSoundFile(soundId: string): Promise<File> {
  return (await (await soundsDirectory()).getFileHandle(soundId)).getFile()
}

export async function removeMusicSound(soundId: string): Promise<void> {
  await (await soundsDirectory()).removeEntry(soundId).catch((error: unknown) => {
    if (!(error instanceof Error && error.name === 'NotFoundError')) throw error
  })
}

export async function musicSoundIds(): Promise<string[]> {
  const ids: string[] = []
  for await (const id of (await soundsDirectory()).keys()) ids.push(id)
  return ids
}

async function soundsDirectory(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory()
  return root.getDirectoryHandle('music-takes', { create: true })
}
