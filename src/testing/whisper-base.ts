/** The shape of Whisper base, as its `config.json` tells it. */
export const WHISPER_BASE = { hiddenSize: 512, heads: 8, innerSize: 2048, sourceFrames: 1500 }
