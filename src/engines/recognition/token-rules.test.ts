import { expect, it } from 'vitest'
import { createTokenRules, probabilityOf, type Scores } from './token-rules'
import { parseWhisperConfig } from './whisper-config'

/** A vocabulary of ten words, the special tokens, and timestamps from 20 (0.00 s) to 39. */
const END = 10
const START = 20
const config = parseWhisperConfig(
  {
    d_model: 4,
    encoder_layers: 6,
    encoder_ffn_dim: 2048,
    decoder_layers: 1,
    decoder_attention_heads: 1,
    num_mel_bins: 80,
    max_source_positions: 1500,
    max_target_positions: 448,
    vocab_size: 40,
  },
  {
    alignment_heads: [[0, 0]],
    begin_suppress_tokens: [3, END],
    suppress_tokens: [7],
    decoder_start_token_id: 11,
    eos_token_id: END,
    lang_to_id: { '<|en|>': 12, '<|haw|>': 13 },
    task_to_id: { transcribe: 14, translate: 15 },
    no_timestamps_token_id: START - 1,
    prev_sot_token_id: 16,
    max_initial_timestamp_index: 5,
  },
)
const rules = createTokenRules(config)
const never = () => {
  throw new Error('Chance decides nothing at temperature 0')
}

/** The scores, and the best of a range by its definition. */
function scores(likely: Record<number, number>): Scores {
  const logits = new Float32Array(40).fill(-5)
  for (const [token, score] of Object.entries(likely)) logits[Number(token)] = score
  return {
    logits: () => logits,
    peak(from, to) {
      const allowed = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
        .filter((token) => !config.suppressedTokens.includes(token))
        .map((token) => ({ token, score: logits[token]! }))
      const best = allowed.toSorted((a, b) => b.score - a.score)[0] ?? { token: -1, score: -Infinity }
      return { ...best, logSum: Math.log(allowed.reduce((sum, { score }) => sum + Math.exp(score), 0)) }
    },
  }
}
const choose = (likely: Record<number, number>, generated: number[]) =>
  rules.choose(scores(likely), generated, 0, never).token

it('begins with a timestamp within the first second, however likely a word is', () => {
  expect(choose({ 1: 50, 22: 1, 30: 20 }, [])).toBe(22)
})

it('never takes a suppressed token, nor a special one', () => {
  expect(choose({ 7: 50, 12: 40, 19: 30, 2: 5 }, [START])).toBe(2)
})

it('takes text after an opening timestamp', () => {
  expect(choose({ 1: 0, 25: 50 }, [START])).toBe(1)
})

it('closes a phrase with a later timestamp when timestamps together are likelier than the best word', () => {
  expect(choose({ 1: 1, 24: 0.5, 25: 0.6, 26: 0.5 }, [22, 4])).toBe(25)
  expect(choose({ 1: 3, 24: 0.5, 25: 0.6, 26: 0.5 }, [22, 4])).toBe(1)
  expect(choose({ 1: 1, 21: 50, 22: 50, 23: 2 }, [22, 4])).toBe(23)
})

it('after a closing timestamp opens the next phrase at the same time or later, or ends', () => {
  expect(choose({ 1: 50, 25: 1 }, [22, 4, 25])).toBe(25)
  expect(choose({ 1: 50, 24: 40, 26: 1 }, [22, 4, 25])).toBe(26)
  expect(choose({ 1: 50, [END]: 30 }, [22, 4, 25])).toBe(END)
})

it('gives the probability among what is allowed', () => {
  const { logProbability } = rules.choose(scores({ 1: 2, 2: 1, 7: 90, 19: 90 }), [START], 0, never)
  const others = 8 * Math.exp(-5)
  expect(Math.exp(logProbability)).toBeCloseTo(Math.exp(2) / (Math.exp(2) + Math.exp(1) + others), 2)
})

it('samples by probability at a temperature', () => {
  const counts = new Map<number, number>()
  for (let turn = 0; turn < 1000; turn++) {
    const { token } = rules.choose(scores({ 1: 2, 2: 1, 7: 90 }), [START], 1, () => (turn + 0.5) / 1000)
    counts.set(token, (counts.get(token) ?? 0) + 1)
  }
  const total = Math.exp(2) + Math.exp(1) + 8 * Math.exp(-5)
  expect(counts.get(1)! / 1000).toBeCloseTo(Math.exp(2) / total, 2)
  expect(counts.get(2)! / 1000).toBeCloseTo(Math.exp(1) / total, 2)
  expect(counts.has(7)).toBe(false)
})

it('knows the probability of a token among all', () => {
  const logits = Float32Array.of(0, Math.log(2), Math.log(5))
  expect(probabilityOf(1, logits)).toBeCloseTo(2 / 8, 6)
})
