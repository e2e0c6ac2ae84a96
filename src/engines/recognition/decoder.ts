/** The likeliest token that may come, -1 if none may, with its score; `logSum` is the logarithm of all their likelihoods' sum. */
export type Peak = { token: number; score: number; logSum: number }

/** What one step over several windows gives, until the next step of whatever batch; `row` counts the windows in it. */
export type DecoderStep = {
  /** Scores of every token to come after the last one given, for one row. Valid until scores are asked for again. */
  logits(row: number): Float32Array
  /** The best of the same among the tokens from one to another. */
  peak(row: number, from: number, to: number): Peak
  /** The same after the token at `position` of those given, of which there were few. */
  logitsAt(row: number, position: number): Float32Array
  /** Attention of the alignment heads from the last token given, as [heads, frames] of 20 ms. */
  attention(row: number, frames: number): Float32Array
  /** The same from the token at `position` of those given. */
  attentionAt(row: number, position: number, frames: number): Float32Array
}

/** Windows that are decoded side by side. Who starts a batch closes it. */
export type DecoderBatch = {
  /** Gives each row its next tokens, as many for each. */
  step(tokens: number[][]): DecoderStep
  /** Goes on with these rows only, given in ascending order. */
  keepRows(rows: number[]): void
  /** Gives back the memory of keys and values. */
  close(): void
}

export type Decoder = {
  /** Takes the encoder's output for each window, [1500, hidden size]. */
  start(hidden: Float32Array[]): DecoderBatch
}
