import { kernelHome } from '#kernel-home'
import { startKernels, type Kernels } from '@/engines/kernels/kernels'
import type { WhisperConfig } from '@/engines/recognition/whisper-config'
import { scratchBytes } from './tasks'

/** The kernels on which a Whisper of this shape runs. */
export async function startWhisperKernels({
  hiddenSize,
  heads,
  innerSize,
  sourceFrames,
}: Pick<WhisperConfig, 'hiddenSize' | 'heads' | 'innerSize' | 'sourceFrames'>): Promise<Kernels> {
  // The second convolution reads three frames at once.
  const largestInput = Math.max(innerSize, 3 * hiddenSize)
  const scratch = scratchBytes(largestInput, { headSize: hiddenSize / heads, frames: sourceFrames })
  const module = await kernelHome.compile(new URL('./kernels.wasm', import.meta.url))
  return startKernels(module, kernelHome.threads(), scratch)
}
