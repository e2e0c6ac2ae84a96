import { QUANTISED_ENCODER } from '@/engines/recognition/encoder'
import { createKernelEncoder } from '@/engines/recognition/kernels/kernel-encoder'
import type { WhisperHome } from './home'

export const home: WhisperHome = {
  loadEncoder: async (readFile, config, kernels) =>
    createKernelEncoder(await readFile(QUANTISED_ENCODER), config, kernels),
}
