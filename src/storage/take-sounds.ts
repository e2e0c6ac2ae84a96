import { wavHeader } from '@/domain/audio/wav-header'
import { int16FromFloat } from '@/domain/audio/pcm-layout'
import { keepingRoom } from './errors'

// Origin-private files: `voice-takes/<sound id>`, WAV of one channel, 16 bit.

/** Written whole or not at all. Throws `StorageFullError`. */
export async function writeTakeSound(
  soundId: string,
  samples: Float32Array,
  sampleRate: number,
): Promise<void> {
  const pcm = int16FromFloat(samples)
  const file = new Blob([wavHeader({ sampleCount: pcm.length, sampleRate }), pcm])
  try {
    await keepingRoom(async () => {
      const handle = await (await soundsDirectory()).getFileHandle(soundId, { create: true })
      await file.stream().pipeTo(await handle.createWritable())
    })
  } catch (error) {
    await removeTakeSound(soundId)
    throw error
  }
}

/** The WAV file; read from disk as it is needed. */
export async function takeSoundFile(soundId: string): Promise<File> {
  return (await (await soundsDirectory()).getFileHandle(soundId)).getFile()
}

export async function removeTakeSound(soundId: string): Promise<void> {
  await (await soundsDirectory()).removeEntry(soundId).catch((error: unknown) => {
    if (!(error instanceof Error && error.name === 'NotFoundError')) throw error
  })
}

export async function soundIds(): Promise<string[]> {
  const ids: string[] = []
  for await (const id of (await soundsDirectory()).keys()) ids.push(id)
  return ids
}

async function soundsDirectory(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory()
  return root.getDirectoryHandle('voice-takes', { create: true })
}
