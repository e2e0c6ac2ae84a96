import { StorageFullError } from '@/domain/audio/errors'
import {
  SAMPLES_PER_PCM_FILE,
  BYTES_PER_PCM_SAMPLE,
  int16FromFloat,
  pcmFileName,
} from '@/domain/audio/pcm-layout'

export type PcmWriter = {
  /** Appends 16 kHz mono samples. Throws `StorageFullError`. */
  write(samples: Float32Array): Promise<void>
  /** What was written can be read from disk afterwards. Throws `StorageFullError`. */
  settle(): Promise<void>
  /** What was settled is on disk for good. */
  close(): void
}

/** A browser may ask another process at every write: ten seconds at a time cost little. It divides a file. */
const SAMPLES_PER_WRITE = SAMPLES_PER_PCM_FILE / 6

/** The part of FileSystemSyncAccessHandle that is used; the type itself is known in the worker realm only. */
type SyncFile = {
  write(bytes: Uint8Array<ArrayBuffer>, place: { at: number }): number
  truncate(sizeBytes: number): void
  flush(): void
  close(): void
}

/** Writes samples as `pcm-layout.ts` says, over what an earlier attempt left. For workers: nowhere else are files synchronous. */
export function createPcmWriter(directory: FileSystemDirectoryHandle): PcmWriter {
  const pending = new Float32Array(SAMPLES_PER_WRITE)
  let pendingSamples = 0
  let file: SyncFile | undefined
  let fileIndex = 0
  let fileSamples = 0

  /** Settled early, a write is shorter, so that the next ones lie where they would have. */
  function room() {
    return SAMPLES_PER_WRITE - ((fileSamples + pendingSamples) % SAMPLES_PER_WRITE)
  }

  async function settle() {
    if (pendingSamples === 0) return
    file ??= await openPcmFile(directory, pcmFileName(fileIndex))
    const pcm = int16FromFloat(pending.subarray(0, pendingSamples))
    writeAt(file, pcm, fileSamples * BYTES_PER_PCM_SAMPLE)
    fileSamples += pendingSamples
    pendingSamples = 0
    if (fileSamples === SAMPLES_PER_PCM_FILE) finishFile()
  }

  function finishFile() {
    file?.flush()
    file?.close()
    file = undefined
    fileIndex++
    fileSamples = 0
  }

  return {
    async write(samples) {
      for (let start = 0; start < samples.length;) {
        const free = room()
        const taken = samples.subarray(start, start + free)
        pending.set(taken, pendingSamples)
        pendingSamples += taken.length
        start += taken.length
        if (taken.length === free) await settle()
      }
    },
    settle,
    close: finishFile,
  }
}

async function openPcmFile(directory: FileSystemDirectoryHandle, name: string): Promise<SyncFile> {
  // Workers have the method, and only they call this.
  const handle = (await directory.getFileHandle(name, { create: true })) as unknown as {
    createSyncAccessHandle(): Promise<SyncFile>
  }
  const file = await handle.createSyncAccessHandle()
  file.truncate(0)
  return file
}

function writeAt(file: SyncFile, pcm: Int16Array<ArrayBuffer>, at: number) {
  try {
    const written = file.write(new Uint8Array(pcm.buffer), { at })
    if (written < pcm.byteLength) throw new StorageFullError(noRoom)
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'QuotaExceededError')
      throw new StorageFullError(noRoom, { cause })
    throw cause
  }
}

const noRoom = 'This browser has no room left for more audio.'
