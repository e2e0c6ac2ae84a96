import { readFile } from 'node:fs/promises'
import { isIntact } from './checksum'
import { ModelDownloadError } from './errors'
import type { ModelHome } from './home'

/** The files as they come with the project, in `public/models`. */
export function diskModelHome(folder: URL): ModelHome {
  return {
    readManifest: async () => JSON.parse(await readFile(new URL('manifest.json', folder), 'utf8')) as unknown,
    readFile: async (path, expected, { signal, onProgress }) => {
      const bytes = await readFile(new URL(path, folder), { signal }).catch((cause: unknown) => {
        signal?.throwIfAborted()
        throw new ModelDownloadError(`The model file ${path} could not be read.`, { cause })
      })
      if (!(await isIntact(bytes, expected))) {
        throw new ModelDownloadError(`The model file ${path} is damaged: get it anew from the repository.`)
      }
      onProgress?.(1)
      return bytes
    },
    // Each file is verified when it is read.
    forgetDamaged: async () => false,
  }
}

export const home = diskModelHome(new URL('../../../public/models/', import.meta.url))
