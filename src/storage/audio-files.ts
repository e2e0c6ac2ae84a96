import type { SampleSpan } from '@/domain/audio/pcm'
import { BYTES_PER_PCM_SAMPLE, floatFromInt16, pcmFilePartsOf } from '@/domain/audio/pcm-layout'
import { keepingRoom, MissingSamplesError } from './errors'
import { fileFolder } from './file-folder'
import { idsOfGivenTakes, removeTake, soundOfTake } from './takes'

// Origin-private files: `recordings/<id>/source` as it was given, and `recordings/<id>/pcm/` beside it. A take for which there was
// no room a second time has its parts (`takes.ts`) for a source.
const recordings = fileFolder('recordings')

/** Writes the source whole or not at all. */
export async function writeSource(id: string, file: Blob): Promise<void> {
  try {
    await keepingRoom(async () => {
      const directory = await recordingDirectory(id)
      const handle = await directory.getFileHandle('source', { create: true })
      await file.stream().pipeTo(await handle.createWritable())
    })
  } catch (error) {
    await recordings.remove(id)
    throw error
  }
}

/** The bytes as they were given, or the parts of its take; read from disk as they are needed. */
export async function sourceFile(id: string): Promise<File> {
  return (await sourceOf(id))?.getFile() ?? soundOfTake(id)
}

/** Where the samples of a recording lie; made if missing. */
export async function pcmDirectory(id: string): Promise<FileSystemDirectoryHandle> {
  return (await recordingDirectory(id)).getDirectoryHandle('pcm', { create: true })
}

/** Samples of -1 to 1 at 16 kHz, mono. Throws `MissingSamplesError` where there are none. */
export async function readPcm(id: string, span: SampleSpan): Promise<Float32Array<ArrayBuffer>> {
  const directory = await pcmDirectory(id)
  const samples = new Float32Array(span.endSample - span.startSample)
  let filled = 0
  for (const { fileName, startSample, endSample } of pcmFilePartsOf(span)) {
    const bytes = await readBytes(directory, fileName, startSample, endSample)
    samples.set(floatFromInt16(new Int16Array(bytes)), filled)
    filled += endSample - startSample
  }
  return samples
}

export async function removeAudioFiles(id: string): Promise<void> {
  await recordings.remove(id)
  await removeTake(id)
}

/** Ids that have files, with or without a row. Takes that wait for their recording are none of them. */
export async function idsWithAudioFiles(): Promise<string[]> {
  return [...new Set([...(await recordings.entries()), ...(await idsOfGivenTakes())])]
}

/** Of takes that were copied to be a source, where the tab died before they were erased. */
export async function removeCopiedTakes(): Promise<void> {
  for (const id of await idsOfGivenTakes()) if (await sourceOf(id)) await removeTake(id)
}

async function readBytes(directory: FileSystemDirectoryHandle, name: string, start: number, end: number) {
  const handle = await directory.getFileHandle(name).catch((cause: unknown) => {
    throw new MissingSamplesError(`${name} is missing.`, { cause })
  })
  const file = await handle.getFile()
  if (file.size < end * BYTES_PER_PCM_SAMPLE) throw new MissingSamplesError(`${name} ends too early.`)
  return file.slice(start * BYTES_PER_PCM_SAMPLE, end * BYTES_PER_PCM_SAMPLE).arrayBuffer()
}

async function sourceOf(id: string): Promise<FileSystemFileHandle | null> {
  return (await recordingDirectory(id)).getFileHandle('source').catch(() => null)
}

async function recordingDirectory(id: string): Promise<FileSystemDirectoryHandle> {
  return (await recordings.open()).getDirectoryHandle(id, { create: true })
}
