/** A phrase of up to this many tokens that repeats is a loop, not speech. */
const LONGEST_PERIOD = 24
/** Said so many times over without a break, and over at least so many tokens. */
const REPEATS = 4
const LOOP_TOKENS = 16

/**
 * Whether these text tokens end in a loop: Whisper's way to fail on noise and music. Returns how many tokens the loop has
 * beyond its first round; 0 where there is none.
 */
export function loopLength(tokens: number[]): number {
  for (let period = 1; period <= LONGEST_PERIOD; period++) {
    let matching = 0
    while (
      matching + period < tokens.length &&
      tokens[tokens.length - 1 - matching] === tokens[tokens.length - 1 - matching - period]
    )
      matching++
    if (matching >= period * (REPEATS - 1) && matching + period >= LOOP_TOKENS) return matching
  }
  return 0
}
