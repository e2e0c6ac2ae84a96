import type { LanguageCode, TranscriptionTask } from '@/domain/transcript/transcript'
import { turn } from '@/lib/turn'
import type { DecoderBatch, DecoderStep } from './decoder'
import type { EncodedWindow } from './encode-window'
import { compressionRatio } from './quality'
import { loopLength } from './repetition'
import { probabilityOf } from './token-rules'
import type { WhisperModel } from './whisper-model'

export type DecodeSettings = {
  language: LanguageCode | null
  task: TranscriptionTask
  /** Tokens of names and terms to expect. */
  promptTokens: number[]
  temperature: number
}

export type DecodedWindow = {
  language: LanguageCode
  languageProbability: number
  noSpeechProbability: number
  /** Text and timestamps, without the end of text. */
  tokens: number[]
  /** Of each token and of the end of text, natural. */
  logProbabilities: number[]
  /** For each token and the end of text, the attention by which it was predicted: [alignment heads, frames]. */
  attention: Float32Array[]
  averageLogProbability: number
  compressionRatio: number
  temperature: number
  /** The window was given up because it repeated itself; one round of the loop is kept. */
  isLooping: boolean
}

/** Half of the decoder's context, as in OpenAI's own loop; the other half is for the prompt. */
const mostTokens = (model: WhisperModel) => model.config.maxTokens >> 1

/** Decodes several windows side by side; rows that are done leave the batch. Throws the signal's reason on abort. */
export async function decodeWindows(
  model: WhisperModel,
  windows: EncodedWindow[],
  settings: DecodeSettings,
  signal: AbortSignal,
): Promise<DecodedWindow[]> {
  const batch = model.decoder.start(windows.map((window) => window.hidden))
  try {
    return await decodeBatch(model, batch, windows, settings, signal)
  } finally {
    batch.close()
  }
}

async function decodeBatch(
  model: WhisperModel,
  batch: DecoderBatch,
  windows: EncodedWindow[],
  settings: DecodeSettings,
  signal: AbortSignal,
): Promise<DecodedWindow[]> {
  const results = begin(model, batch, windows.length, settings)
  const random = createRandom()
  let running = results.map((_, row) => row)
  let step = batch.step(results.map((result) => taskTokens(model, result.language, settings.task)))
  while (true) {
    signal.throwIfAborted()
    const going = running
      .map((window, row) => ({ window, row }))
      .filter(({ window, row }) =>
        extend(model, results[window]!, step, row, windows[window]!.frames, random),
      )
    if (going.length === 0) break
    batch.keepRows(going.map(({ row }) => row))
    running = going.map(({ window }) => window)
    await turn()
    step = batch.step(running.map((window) => [results[window]!.tokens.at(-1)!]))
  }
  return Promise.all(results.map((result) => judged(model, result)))
}

/** Gives the prompt and the start token; the scores behind it tell the language and whether anything was said. */
function begin(
  model: WhisperModel,
  batch: DecoderBatch,
  rows: number,
  settings: DecodeSettings,
): DecodedWindow[] {
  const { startOfPrevious, startOfTranscript, noSpeech } = model.config.tokens
  const prompt = settings.promptTokens.slice(-(mostTokens(model) - 1))
  const opening = [...(prompt.length ? [startOfPrevious, ...prompt] : []), startOfTranscript]
  const step = batch.step(Array.from({ length: rows }, () => opening))
  return Array.from({ length: rows }, (_, row) => ({
    ...(settings.language === null
      ? likeliestLanguage(model, step.logits(row))
      : { language: settings.language, languageProbability: 1 }),
    noSpeechProbability: probabilityOf(noSpeech, step.logits(row)),
    tokens: [],
    logProbabilities: [],
    attention: [],
    temperature: settings.temperature,
    averageLogProbability: 0,
    compressionRatio: 0,
    isLooping: false,
  }))
}

/** Adds the next token to a window. False when the window is done. */
function extend(
  model: WhisperModel,
  result: DecodedWindow,
  step: DecoderStep,
  row: number,
  frames: number,
  random: () => number,
): boolean {
  const { token, logProbability } = model.rules.choose(
    { logits: step.logits(row), peak: (from, to) => step.peak(row, from, to) },
    result.tokens,
    result.temperature,
    random,
  )
  result.attention.push(step.attention(row, frames))
  result.logProbabilities.push(logProbability)
  if (token === model.config.tokens.endOfText) return false
  result.tokens.push(token)
  const excess = loopLength(textTokens(model, result.tokens))
  if (excess > 0) cutLoop(model, result, excess)
  return !result.isLooping && result.tokens.length < mostTokens(model)
}

function cutLoop(model: WhisperModel, result: DecodedWindow, excessTextTokens: number) {
  result.isLooping = true
  for (let excess = excessTextTokens; excess > 0;) {
    if (result.tokens.pop()! < model.config.tokens.endOfText) excess--
    result.logProbabilities.pop()
    result.attention.pop()
  }
}

async function judged(model: WhisperModel, result: DecodedWindow): Promise<DecodedWindow> {
  const sum = result.logProbabilities.reduce((total, value) => total + value, 0)
  return {
    ...result,
    averageLogProbability: sum / Math.max(1, result.logProbabilities.length),
    compressionRatio: await compressionRatio(model.tokenizer.decode(textTokens(model, result.tokens))),
  }
}

export function taskTokens(model: WhisperModel, language: LanguageCode, task: TranscriptionTask): number[] {
  const { languages } = model.config.tokens
  return [languages.get(language) ?? languages.get('en')!, model.config.tokens[task]]
}

function likeliestLanguage(model: WhisperModel, logits: Float32Array) {
  let best = { language: 'en', score: -Infinity }
  for (const [language, token] of model.config.tokens.languages)
    if (logits[token]! > best.score) best = { language, score: logits[token]! }
  let sum = 0
  for (const token of model.config.tokens.languages.values()) sum += Math.exp(logits[token]! - best.score)
  return { language: best.language, languageProbability: 1 / sum }
}

function textTokens(model: WhisperModel, tokens: number[]): number[] {
  return tokens.filter((token) => token < model.config.tokens.endOfText)
}

/** mulberry32: the same sound gives the same words, at any temperature. */
function createRandom(): () => number {
  let state = 0x5eed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
