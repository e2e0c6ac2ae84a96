import { startRunChain, Tensor, type InferenceSession, type Tensors } from '@/engines/onnx-runtime'
import type { WhisperConfig } from './whisper-config'

/** What one step over several windows gives; `row` counts the windows that are still in the batch. */
export type DecoderStep = {
  /** Scores of every token to come after the last one given, for one row. Valid until the next step. */
  logits(row: number): Float32Array
  /** The same after the token at `position` of those given. */
  logitsAt(row: number, position: number): Float32Array
  /** Attention of the alignment heads from the last token given, as [heads, frames] of 20 ms. */
  attention(row: number, frames: number): Float32Array
  /** The same from the token at `position` of those given. */
  attentionAt(row: number, position: number, frames: number): Float32Array
}

export type DecoderBatch = {
  /** Gives each row its next tokens, as many for each. */
  step(tokens: number[][]): Promise<DecoderStep>
  /** Goes on with these rows only, given in ascending order. */
  keepRows(rows: number[]): void
  /** Lets go of keys and values: 37 MB a window that no garbage collector sees. */
  close(): void
}

const FLOAT = 'float32'

/**
 * Whisper's decoder over several windows at once. The encoder's keys and values are made by the first step and kept;
 * only the outputs that are needed are asked for. Who starts a batch closes it.
 */
export async function startDecoderBatch(
  session: InferenceSession,
  config: WhisperConfig,
  hidden: Float32Array[],
): Promise<DecoderBatch> {
  const headSize = config.hiddenSize / config.heads
  const layers = Array.from({ length: config.decoderLayers }, (_, layer) => layer)
  const selfNames = layers.flatMap((layer) => [`${layer}.decoder.key`, `${layer}.decoder.value`])
  const crossNames = layers.flatMap((layer) => [`${layer}.encoder.key`, `${layer}.encoder.value`])
  const attentionLayers = [...new Set(config.alignmentHeads.map(([layer]) => layer))]
  const attentionNames = attentionLayers.map((layer) => `cross_attentions.${layer}`)
  const chain = await startRunChain(session)
  let rows = hidden.length
  let isFirst = true

  const emptyPast = () => new Tensor(FLOAT, new Float32Array(0), [rows, config.heads, 0, headSize])
  const firstFeeds = (): Tensors => ({
    encoder_hidden_states: new Tensor(FLOAT, stacked(hidden), [rows, config.sourceFrames, config.hiddenSize]),
    use_cache_branch: new Tensor('bool', [false], [1]),
    ...Object.fromEntries(
      [...selfNames, ...crossNames].map((name) => [`past_key_values.${name}`, emptyPast()]),
    ),
  })
  // With a cache the graph does not read the encoder's output; one frame keeps the copy small.
  const laterFeeds = (): Tensors => ({
    encoder_hidden_states: new Tensor(FLOAT, new Float32Array(rows * config.hiddenSize), [
      rows,
      1,
      config.hiddenSize,
    ]),
    use_cache_branch: new Tensor('bool', [true], [1]),
  })

  return {
    async step(tokens) {
      const length = tokens[0]!.length
      const ids = BigInt64Array.from(tokens.flat().map(BigInt))
      const outputs = await chain.run(
        { input_ids: new Tensor('int64', ids, [rows, length]), ...(isFirst ? firstFeeds() : laterFeeds()) },
        ['logits', ...attentionNames],
        handedOn(isFirst ? [...selfNames, ...crossNames] : selfNames),
      )
      isFirst = false
      return stepOf(outputs, length, config)
    },
    keepRows(kept) {
      if (kept.length === rows) return
      chain.keepRows(kept)
      rows = kept.length
    },
    close: chain.close,
  }
}

function handedOn(names: string[]): Map<string, string> {
  return new Map(names.map((name) => [`present.${name}`, `past_key_values.${name}`]))
}

function stepOf(outputs: Tensors, length: number, config: WhisperConfig): DecoderStep {
  const logits = floats(outputs['logits']!)
  const size = config.vocabularySize
  const logitsAt = (row: number, position: number) => {
    const at = (row * length + position) * size
    return logits.subarray(at, at + size)
  }
  const attentionAt = (row: number, position: number, frames: number) => {
    const rows = new Float32Array(config.alignmentHeads.length * frames)
    for (const [index, [layer, head]] of config.alignmentHeads.entries()) {
      const at = ((row * config.heads + head) * length + position) * config.sourceFrames
      rows.set(floats(outputs[`cross_attentions.${layer}`]!).subarray(at, at + frames), index * frames)
    }
    return rows
  }
  return {
    logitsAt,
    logits: (row) => logitsAt(row, length - 1),
    attentionAt,
    attention: (row, frames) => attentionAt(row, length - 1, frames),
  }
}

function floats(tensor: Tensor): Float32Array {
  // Every output asked for is float32, as the model's card says.
  return tensor.data as Float32Array
}

function stacked(parts: Float32Array[]): Float32Array {
  if (parts.length === 1) return parts[0]!
  const whole = new Float32Array(parts.length * parts[0]!.length)
  parts.forEach((part, row) => whole.set(part, row * part.length))
  return whole
}
