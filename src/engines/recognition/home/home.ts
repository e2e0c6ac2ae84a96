import type { Encoder } from '@/engines/recognition/encoder'
import type { Kernels, KernelThreads } from '@/engines/recognition/kernels/kernels'
import type { ReadFile } from '@/engines/recognition/read-file'
import type { WhisperConfig } from '@/engines/recognition/whisper-config'

/** What differs between the tab and Node. */
export type WhisperHome = {
  compileKernels(): Promise<WebAssembly.Module>
  kernelThreads(): KernelThreads
  loadEncoder(readFile: ReadFile, config: WhisperConfig, kernels: Kernels): Promise<Encoder>
}
