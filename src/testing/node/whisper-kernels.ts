import { kernelHome } from '#kernel-home'
import { startKernels, type Kernels } from '@/engines/kernels/kernels'
import { scratchBytes } from '@/engines/recognition/kernels/tasks'

const MODULE = new URL('../../engines/recognition/kernels/kernels.wasm', import.meta.url)

/** The kernels of recognition, with room for Whisper base, on all threads or so many. */
export async function startWhisperKernels(count = kernelHome.threads().count): Promise<Kernels> {
  const scratch = scratchBytes(2048, { headSize: 64, frames: 1500 })
  return startKernels(await kernelHome.compile(MODULE), { ...kernelHome.threads(), count }, scratch)
}
