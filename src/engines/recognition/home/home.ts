import type { Encoder } from '@/engines/recognition/encoder'
import type { Kernels } from '@/engines/kernels/kernels'
import type { ReadFile } from '@/engines/recognition/read-file'
import type { WhisperConfig } from '@/engines/recognition/whisper-config'

/** What differs between the tab and Node. */
export type WhisperHome = {
  loadEncoder(readFile: ReadFile, config: WhisperConfig, kernels: Kernels): Promise<Encoder>
}
