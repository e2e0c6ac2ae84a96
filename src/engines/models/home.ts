import type { ModelFile } from '@/domain/models/manifest'

export type ReadOptions = {
  signal?: AbortSignal | undefined
  /** Fraction of the file's bytes. */
  onProgress?: ((fraction: number) => void) | undefined
}

/** What differs between the homes of the engines: where model files are kept. */
export type ModelHome = {
  /** The manifest's JSON, as found. */
  readManifest: () => Promise<unknown>
  /** A file with the length and checksum of `expected`, or `ModelDownloadError`. `path` begins with the model's id. */
  readFile: (path: string, expected: ModelFile, options: ReadOptions) => Promise<Uint8Array<ArrayBuffer>>
  /** Drops what was kept damaged of the files that were read, and says whether there was any. */
  forgetDamaged: () => Promise<boolean>
}
