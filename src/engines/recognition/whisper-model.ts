import { home } from '#whisper-home'
import type { Decoder } from './decoder'
import type { Encoder } from './encoder'
import { createAlignmentCost, type AlignmentCost } from './kernels/alignment-cost'
import { createKernelDecoder } from './kernels/kernel-decoder'
import { startWhisperKernels } from './kernels/start-kernels'
import { createLogMel, type LogMel } from './log-mel'
import type { ReadFile } from './read-file'
import { createTokenRules, type TokenRules } from './token-rules'
import { createWhisperTokenizer, type WhisperTokenizer } from './tokenizer'
import { parseWhisperConfig, type WhisperConfig } from './whisper-config'

export type WhisperModel = {
  config: WhisperConfig
  tokenizer: WhisperTokenizer
  rules: TokenRules
  logMel: LogMel
  encoder: Encoder
  decoder: Decoder
  alignmentCost: AlignmentCost
}

/** Weights of 8 bit, in the graph that Optimum merged of two and onnxruntime's quantiser wrote anew. */
const DECODER = 'onnx/decoder_model_merged_quantized.onnx'

/** Loads a Whisper in the file layout of the hub's `onnx-community/whisper-*_timestamped` repositories. */
export async function loadWhisperModel(readFile: ReadFile): Promise<WhisperModel> {
  const readJson = async (path: string): Promise<unknown> =>
    JSON.parse(new TextDecoder().decode(await readFile(path)))
  const config = parseWhisperConfig(await readJson('config.json'), await readJson('generation_config.json'))
  const kernels = await startWhisperKernels(config)
  // One after the other: weights are copied, and their source can go.
  const encoder = await home.loadEncoder(readFile, config, kernels)
  const decoder = createKernelDecoder(await readFile(DECODER), config, kernels)
  return {
    config,
    tokenizer: createWhisperTokenizer(
      await readJson('tokenizer.json'),
      await readJson('tokenizer_config.json'),
    ),
    rules: createTokenRules(config),
    logMel: createLogMel(kernels, config.melBands),
    encoder,
    decoder,
    alignmentCost: createAlignmentCost(kernels, {
      heads: config.alignmentHeads.length,
      tokens: config.maxTokens,
      frames: config.sourceFrames,
    }),
  }
}
