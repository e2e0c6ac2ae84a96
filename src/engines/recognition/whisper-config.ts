import * as z from 'zod/mini'

const tokenId = z.number()

const modelConfig = z.object({
  d_model: z.number(),
  encoder_layers: z.number(),
  encoder_ffn_dim: z.number(),
  decoder_layers: z.number(),
  decoder_attention_heads: z.number(),
  num_mel_bins: z.number(),
  max_source_positions: z.number(),
  max_target_positions: z.number(),
  vocab_size: z.number(),
})

const generationConfig = z.object({
  alignment_heads: z.array(z.tuple([z.number(), z.number()])),
  suppress_tokens: z.array(tokenId),
  decoder_start_token_id: tokenId,
  eos_token_id: tokenId,
  lang_to_id: z.record(z.string(), tokenId),
  task_to_id: z.object({ transcribe: tokenId, translate: tokenId }),
  no_timestamps_token_id: tokenId,
  prev_sot_token_id: tokenId,
  max_initial_timestamp_index: z.number(),
})

/** What `config.json` and `generation_config.json` of a Whisper in the hub's file layout say. */
export type WhisperConfig = {
  hiddenSize: number
  /** Of the layers between attention. */
  innerSize: number
  encoderLayers: number
  decoderLayers: number
  heads: number
  melBands: number
  /** Encoder frames of 20 ms for 30 s. */
  sourceFrames: number
  maxTokens: number
  vocabularySize: number
  /** [layer, head] whose attention follows the sound. */
  alignmentHeads: [layer: number, head: number][]
  suppressedTokens: number[]
  maxInitialTimestampIndex: number
  tokens: SpecialTokens
}

type SpecialTokens = {
  endOfText: number
  startOfTranscript: number
  startOfPrevious: number
  noSpeech: number
  noTimestamps: number
  firstTimestamp: number
  transcribe: number
  translate: number
  /** Language code to token. */
  languages: Map<string, number>
}

export function parseWhisperConfig(configJson: unknown, generationJson: unknown): WhisperConfig {
  const model = modelConfig.parse(configJson)
  const generation = generationConfig.parse(generationJson)
  return {
    hiddenSize: model.d_model,
    innerSize: model.encoder_ffn_dim,
    encoderLayers: model.encoder_layers,
    decoderLayers: model.decoder_layers,
    heads: model.decoder_attention_heads,
    melBands: model.num_mel_bins,
    sourceFrames: model.max_source_positions,
    maxTokens: model.max_target_positions,
    vocabularySize: model.vocab_size,
    alignmentHeads: generation.alignment_heads,
    suppressedTokens: generation.suppress_tokens,
    maxInitialTimestampIndex: generation.max_initial_timestamp_index,
    tokens: specialTokens(generation),
  }
}

function specialTokens(generation: z.infer<typeof generationConfig>): SpecialTokens {
  const noTimestamps = generation.no_timestamps_token_id
  return {
    endOfText: generation.eos_token_id,
    startOfTranscript: generation.decoder_start_token_id,
    startOfPrevious: generation.prev_sot_token_id,
    // In every Whisper vocabulary these three lie side by side: no speech, no timestamps, 0.00 s.
    noSpeech: noTimestamps - 1,
    noTimestamps,
    firstTimestamp: noTimestamps + 1,
    transcribe: generation.task_to_id.transcribe,
    translate: generation.task_to_id.translate,
    languages: new Map(Object.entries(generation.lang_to_id).map(([name, id]) => [name.slice(2, -2), id])),
  }
}
