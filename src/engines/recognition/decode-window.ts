import type { LanguageCode, TranscriptionTask } from '@/domain/transcript/transcript'
import type { RowStep } from './decoder'
import type { EncodedWindow } from './open-window'
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
  /** Of each token and of what follows the last, natural. */
  logProbabilities: number[]
  /** For each token and for what follows the last, the attention by which it was predicted: [alignment heads, frames]. */
  attention: Float32Array[]
  averageLogProbability: number
  compressionRatio: number
  temperature: number
  ending: Ending
}

/**
 * `text`: Whisper ended it. `context`: the decoder holds no more; what comes after the tokens is still to be heard. `loop`: it
 * repeated itself; one round of the loop is kept.
 */
type Ending = 'text' | 'context' | 'loop'

/** Decodes a window beside those that others decode at the same time. Throws the signal's reason on abort. */
export async function decodeWindow(
  model: WhisperModel,
  { row, frames, step }: EncodedWindow,
  settings: DecodeSettings,
  signal: AbortSignal,
): Promise<DecodedWindow> {
  const spoken = await spokenLanguage(model, { row, step }, settings)
  signal.throwIfAborted()
  const opening = openingTokens(model, settings)
  const result = begin(model, await step(row, opening), settings, spoken)
  const task = taskTokens(model, result.language, settings.task)
  const most = Math.min(halfContext(model), model.config.maxTokens - opening.length - task.length)
  const random = createRandom()
  let tokens = task
  do {
    signal.throwIfAborted()
    tokens = extend(model, result, await step(row, tokens), frames, random)
    if (result.tokens.length > most) endAtContext(result)
  } while (tokens.length > 0 && result.ending === 'text')
  return judged(model, result)
}

/** Half of the decoder's context, as in OpenAI's own loop; the other half is for the prompt. */
const halfContext = (model: WhisperModel) => model.config.maxTokens >> 1

type SpokenLanguage = Pick<DecodedWindow, 'language' | 'languageProbability'>

/** Names in a prompt would draw the language to their own: behind one it is not asked for. */
async function spokenLanguage(
  model: WhisperModel,
  { row, step }: Pick<EncodedWindow, 'row' | 'step'>,
  { language, promptTokens }: DecodeSettings,
): Promise<SpokenLanguage | null> {
  if (language !== null) return { language, languageProbability: 1 }
  if (promptTokens.length === 0) return null
  const start = await step(row, [model.config.tokens.startOfTranscript])
  row.past = 0
  return likeliestLanguage(model, start.logits())
}

function openingTokens(model: WhisperModel, { promptTokens }: DecodeSettings): number[] {
  const { startOfPrevious, startOfTranscript } = model.config.tokens
  const prompt = promptTokens.slice(-(halfContext(model) - 1))
  return [...(prompt.length ? [startOfPrevious, ...prompt] : []), startOfTranscript]
}

/** The scores behind the start token tell whether anything was said, and the language. */
function begin(
  model: WhisperModel,
  step: RowStep,
  settings: DecodeSettings,
  spoken: SpokenLanguage | null,
): DecodedWindow {
  const scores = step.logits()
  return {
    ...(spoken ?? likeliestLanguage(model, scores)),
    noSpeechProbability: probabilityOf(model.config.tokens.noSpeech, scores),
    tokens: [],
    logProbabilities: [],
    attention: [],
    temperature: settings.temperature,
    averageLogProbability: 0,
    compressionRatio: 0,
    ending: 'text',
  }
}

/** Adds the next token to a window, and returns it to be given to the decoder; nothing when the window is done. */
function extend(
  model: WhisperModel,
  result: DecodedWindow,
  step: RowStep,
  frames: number,
  random: () => number,
): number[] {
  const { token, logProbability } = model.rules.choose(step, result.tokens, result.temperature, random)
  result.attention.push(step.attention(frames))
  result.logProbabilities.push(logProbability)
  if (token === model.config.tokens.endOfText) return []
  result.tokens.push(token)
  const excess = loopLength(textTokens(model, result.tokens))
  if (excess > 0) cutLoop(model, result, excess)
  return [token]
}

/** The last token was one too many: it is only known that it follows. */
function endAtContext(result: DecodedWindow) {
  result.ending = 'context'
  result.tokens.pop()
}

function cutLoop(model: WhisperModel, result: DecodedWindow, excessTextTokens: number) {
  result.ending = 'loop'
  let kept = result.tokens.length
  for (let excess = excessTextTokens; excess > 0;)
    if (result.tokens[--kept]! < model.config.tokens.endOfText) excess--
  Object.assign(result, firstTokens(result, kept))
}

/** Tokens, and by what each of them and what follows the last was predicted. */
type Predicted = Pick<DecodedWindow, 'tokens' | 'logProbabilities' | 'attention'>

export function firstTokens({ tokens, logProbabilities, attention }: Predicted, count: number): Predicted {
  return {
    tokens: tokens.slice(0, count),
    logProbabilities: logProbabilities.slice(0, count + 1),
    attention: attention.slice(0, count + 1),
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
