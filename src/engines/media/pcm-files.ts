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
  /** What was written is on disk afterwards. */
  close(): void
}

/** The part of FileSystemSyncAccessHandle that is used; the type itself is known in the worker realm only. */
type SyncFile = {
  write(bytes: Uint8Array<ArrayBuffer>, place: { at: number }): number
  truncate(sizeBytes: number): void
  flush(): void
  close(): void
}

/** Writes samples as `pcm-layout.ts` says, over what an earlier attempt left. For workers: nowhere else are files synchronous. */
export function createPcmWriter(directory: FileSystemDirectoryHandle): PcmWriter {
  let file: SyncFile | undefined
  let fileIndex = 0
  let fileSamples = 0

  async function append(samples: Float32Array) {
    file ??= await openPcmFile(directory, pcmFileName(fileIndex))
    writeAt(file, int16FromFloat(samples), fileSamples * BYTES_PER_PCM_SAMPLE)
    fileSamples += samples.length
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
        const end = Math.min(samples.length, start + SAMPLES_PER_PCM_FILE - fileSamples)
        await append(samples.subarray(start, end))
        start = end
      }
    },
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
