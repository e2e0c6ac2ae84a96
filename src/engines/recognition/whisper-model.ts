import { loadEncoder } from '#encoder-home'
import { createSession, type InferenceSession } from '@/engines/onnx-runtime'
import type { Encoder } from './encoder/encoder'
import { createLogMel, type LogMel } from './log-mel'
import { createTokenRules, type TokenRules } from './token-rules'
import { createWhisperTokenizer, type WhisperTokenizer } from './tokenizer'
import { parseWhisperConfig, type WhisperConfig } from './whisper-config'

export type WhisperModel = {
  config: WhisperConfig
  tokenizer: WhisperTokenizer
  rules: TokenRules
  logMel: LogMel
  encoder: Encoder
  decoder: InferenceSession
}

/** Reads one file of the model by its path in the hub's layout. */
export type ReadFile = (path: string) => Promise<Uint8Array<ArrayBuffer>>

/** Loads a Whisper in the file layout of the hub's `onnx-community/whisper-*_timestamped` repositories. */
export async function loadWhisperModel(readFile: ReadFile): Promise<WhisperModel> {
  const readJson = async (path: string): Promise<unknown> =>
    JSON.parse(new TextDecoder().decode(await readFile(path)))
  const config = parseWhisperConfig(await readJson('config.json'), await readJson('generation_config.json'))
  // One after the other: weights are copied, and their source can go.
  const encoder = await loadEncoder(readFile, config)
  const decoder = await createSession(await readFile('onnx/decoder_model_merged_quantized.onnx'))
  return {
    config,
    tokenizer: createWhisperTokenizer(
      await readJson('tokenizer.json'),
      await readJson('tokenizer_config.json'),
    ),
    rules: createTokenRules(config),
    logMel: createLogMel(config.melBands),
    encoder,
    decoder,
  }
}
