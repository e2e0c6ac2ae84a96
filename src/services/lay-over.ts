import { addRecording } from '@/storage/recordings'

/** A recording to lay a voice over, kept with the others. It is transcribed when somebody asks for it. Throws `StorageFullError`. */
export async function keepUnderlay(file: File): Promise<string> {
  const title = file.name.replace(/\.[a-z0-9]{1,5}$/i, '').trim() || file.name
  const { id } = await addRecording(file, { title, fileName: file.name, kind: 'file' })
  return id
}
