import { kernelHome } from '#kernel-home'
import { startKernels, type Kernels } from '@/engines/kernels/kernels'
import { WINOGRAD_BY_TAPS } from './kernel-sizes'
import { scratchBytes } from './tasks'

/** The kernels on which the generator runs. */
export async function startGeneratorKernels(): Promise<Kernels> {
  const module = await kernelHome.compile(new URL('./generator.wasm', import.meta.url))
  return startKernels(module, kernelHome.threads(), scratchBytes(Object.values(WINOGRAD_BY_TAPS)))
}
