/** The likeliest token that may come, -1 if none may, with its score; `logSum` is the logarithm of all their likelihoods' sum. */
export type Peak = { token: number; score: number; logSum: number }

/** What a step gives one row; it holds until the next step of whatever rows. */
export type RowStep = {
  /** Scores of every token to come after the last one given. */
  logits(): Float32Array
  /** The best of the same among the tokens from one to another. */
  peak(from: number, to: number): Peak
  /** Scores after the token at `position` of those given, of which there were few. */
  logitsAt(position: number): Float32Array
  /** Attention of the alignment heads from the last token given, as [heads, frames] of 20 ms. A copy. */
  attention(frames: number): Float32Array
  /** The same from the token at `position` of those given. */
  attentionAt(position: number, frames: number): Float32Array
}

/** A window that is being decoded. Who starts one ends it. */
export type DecoderRow = {
  /** Where its keys and values lie. */
  readonly place: number
  /** How many tokens it was given; 0 begins it anew. */
  past: number
}

export type Decoder = {
  /** Takes the encoder's output, [1500, hidden size]. */
  start(hidden: Float32Array): DecoderRow
  /** Gives each row its next tokens, as many for each. */
  step(rows: DecoderRow[], tokens: number[][]): RowStep[]
  /** Gives back the memory of keys and values. */
  end(row: DecoderRow): void
}
