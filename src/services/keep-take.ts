import { mediaClient } from '@/engines/media/media.client'
import { addTake, type Recording } from '@/storage/recordings'
import { eachLeftOverTake, type StoredTake } from '@/storage/takes'

/** The take becomes a recording, with a length and an index, so that it can be sought. When it rejects, the take is as it was. */
export async function keepTake(take: StoredTake, title: string): Promise<Recording> {
  return addTake(take, await remuxed(take), { title, fileName: takeFileName(take, title) })
}

/** Makes recordings of the takes that closed or crashed tabs left behind, and resolves to them. */
export async function keepLeftOverTakes(titleOf: (startedAt: number) => string): Promise<Recording[]> {
  const recordings: Recording[] = []
  await eachLeftOverTake(async (take) => {
    recordings.push(await keepTake(take, titleOf(take.startedAt)))
  })
  return recordings
}

export function takeFileName({ mimeType }: StoredTake, title: string): string {
  return `${title}.${mimeType.includes('mp4') ? 'm4a' : 'webm'}`
}

/** Written anew, or, if that fails, as it was recorded: sound without an index is better than none. */
async function remuxed({ sound, mimeType }: StoredTake): Promise<Blob> {
  const file = new Blob([sound], { type: mimeType })
  return mediaClient.call('remux', { file }).then(
    (written) => written.file,
    () => file,
  )
}
