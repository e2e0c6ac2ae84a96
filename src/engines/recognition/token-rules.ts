import type { WhisperConfig } from './whisper-config'

/** The next token of one window, with the natural logarithm of its probability among those allowed. */
type TokenChoice = { token: number; logProbability: number }

export type TokenRules = {
  /** Chooses the token that follows `generated`; `random` (0 to 1) decides where the temperature is above 0. */
  choose(logits: Float32Array, generated: number[], temperature: number, random: () => number): TokenChoice
}

/** What lies this far below the best (natural log) adds nothing to a sum of float32 probabilities. */
const NEGLIGIBLE = 18
/** e to the power of minus x in steps of 1/64: right to 0.8 %, and four times as fast as asking for each of 51,865. */
const STEPS_PER_UNIT = 64
const EXPONENTIALS = Float64Array.from({ length: NEGLIGIBLE * STEPS_PER_UNIT }, (_, step) =>
  Math.exp(-(step + 0.5) / STEPS_PER_UNIT),
)

type Allowed = { textFrom: number; textTo: number; timestampFrom: number; timestampTo: number }
type Peak = { token: number; score: number; logSum: number }

/**
 * Whisper's rules for timestamps (`ApplyTimestampRules` and `SuppressTokens` in OpenAI's `whisper/decoding.py`): they
 * come first, in pairs, never go back, and are taken whenever together they are likelier than the best word. Two quick
 * passes over the scores: for the best, then for the sum.
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

  function peakOf(logits: Float32Array, from: number, to: number): Peak {
    let token = -1
    let score = -Infinity
    for (let candidate = from; candidate <= to; candidate++)
      if (logits[candidate]! > score && isSuppressed[candidate] === 0) {
        score = logits[candidate]!
        token = candidate
      }
    if (token < 0) return { token, score, logSum: -Infinity }
    let others = 0
    for (let candidate = from; candidate <= to; candidate++) {
      const below = (score - logits[candidate]!) * STEPS_PER_UNIT
      if (below < EXPONENTIALS.length && isSuppressed[candidate] === 0) others += EXPONENTIALS[below | 0]!
    }
    // The best itself was counted by the table's first entry.
    return { token, score, logSum: score + Math.log(1 + Math.max(0, others - EXPONENTIALS[0]!)) }
  }

  return {
    choose(logits, generated, temperature, random) {
      const allowed = allowedAfter(generated)
      const text = peakOf(logits, allowed.textFrom, allowed.textTo)
      const timestamp = peakOf(logits, allowed.timestampFrom, allowed.timestampTo)
      const mustBeTimestamp = timestamp.logSum > text.score
      const logSum = mustBeTimestamp ? timestamp.logSum : logAddExp(text.logSum, timestamp.logSum)
      const best = mustBeTimestamp || timestamp.score > text.score ? timestamp : text
      if (temperature === 0) return { token: best.token, logProbability: best.score - logSum }
      const timestamps = [allowed.timestampFrom, allowed.timestampTo] as const
      const ranges = mustBeTimestamp
        ? [timestamps]
        : [[allowed.textFrom, allowed.textTo] as const, timestamps]
      const token = sample(logits, ranges, best.score, temperature, random())
      return { token, logProbability: logits[token]! - logSum }
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
