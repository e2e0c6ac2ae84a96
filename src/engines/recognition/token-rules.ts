import type { RowStep } from './decoder'
import type { WhisperConfig } from './whisper-config'

/** The next token of one window, with the natural logarithm of its probability among those allowed. */
type TokenChoice = { token: number; logProbability: number }

/** Scores of all tokens to come, and the best of those from one to another that are not suppressed. */
export type Scores = Pick<RowStep, 'logits' | 'peak'>

export type TokenRules = {
  /** Chooses the token that follows `generated`; `random` (0 to 1) decides where the temperature is above 0. */
  choose(scores: Scores, generated: number[], temperature: number, random: () => number): TokenChoice
}

type Allowed = { textFrom: number; textTo: number; timestampFrom: number; timestampTo: number }

/**
 * Whisper's rules for timestamps (`ApplyTimestampRules` and `SuppressTokens` in OpenAI's `whisper/decoding.py`): they
 * come first, in pairs, never go back, and are taken whenever together they are likelier than the best word.
 */
export function createTokenRules(config: WhisperConfig): TokenRules {
  const { endOfText, firstTimestamp } = config.tokens
  const isSuppressed = new Uint8Array(config.vocabularySize)
  for (const token of config.suppressedTokens) isSuppressed[token] = 1
  const lastTimestamp = config.vocabularySize - 1

  function allowedAfter(generated: number[]): Allowed {
    const allText = { textFrom: 0, textTo: endOfText }
    if (generated.length === 0)
      return {
        textFrom: 0,
        textTo: -1,
        timestampFrom: firstTimestamp,
        timestampTo: firstTimestamp + config.maxInitialTimestampIndex,
      }
    const last = generated.at(-1)!
    const beforeLast = generated.at(-2)
    const latest = generated.findLast((token) => token >= firstTimestamp) ?? firstTimestamp
    if (last < firstTimestamp) return { ...allText, timestampFrom: latest + 1, timestampTo: lastTimestamp }
    // After a pair, or after the very first one, comes text; after one that closes a phrase, its pair or the end.
    const opensPhrase = beforeLast === undefined || beforeLast >= firstTimestamp
    return opensPhrase
      ? { ...allText, timestampFrom: 1, timestampTo: 0 }
      : { textFrom: endOfText, textTo: endOfText, timestampFrom: latest, timestampTo: lastTimestamp }
  }

  return {
    choose({ logits, peak }, generated, temperature, random) {
      const allowed = allowedAfter(generated)
      const text = peak(allowed.textFrom, allowed.textTo)
      const timestamp = peak(allowed.timestampFrom, allowed.timestampTo)
      const mustBeTimestamp = timestamp.logSum > text.score
      const logSum = mustBeTimestamp ? timestamp.logSum : logAddExp(text.logSum, timestamp.logSum)
      const best = mustBeTimestamp || timestamp.score > text.score ? timestamp : text
      if (temperature === 0) return { token: best.token, logProbability: best.score - logSum }
      const timestamps = [allowed.timestampFrom, allowed.timestampTo] as const
      const ranges = mustBeTimestamp
        ? [timestamps]
        : [[allowed.textFrom, allowed.textTo] as const, timestamps]
      const scores = logits()
      const token = sample(scores, ranges, best.score, temperature, random())
      return { token, logProbability: scores[token]! - logSum }
    },
  }

  function sample(
    logits: Float32Array,
    ranges: (readonly [number, number])[],
    best: number,
    temperature: number,
    random: number,
  ): number {
    const weight = (token: number) =>
      isSuppressed[token] ? 0 : Math.exp((logits[token]! - best) / temperature)
    let total = 0
    for (const [from, to] of ranges) for (let token = from; token <= to; token++) total += weight(token)
    let rest = random * total
    let last = -1
    for (const [from, to] of ranges)
      for (let token = from; token <= to; token++) {
        if (weight(token) === 0) continue
        last = token
        rest -= weight(token)
        if (rest <= 0) return token
      }
    return last
  }
}

function logAddExp(a: number, b: number): number {
  const high = Math.max(a, b)
  return high === -Infinity ? high : high + Math.log(Math.exp(a - high) + Math.exp(b - high))
}

/** Probability of one token among all, by the scores of one step. */
export function probabilityOf(token: number, logits: Float32Array): number {
  let highest = -Infinity
  for (const value of logits) if (value > highest) highest = value
  let sum = 0
  for (const value of logits) sum += Math.exp(value - highest)
  return Math.exp(logits[token]! - highest) / sum
}
