import { readGraph } from '@/engines/onnx/read-graph'
import type { Decoder, DecoderRow, RowStep } from '@/engines/recognition/decoder'
import type { WhisperConfig } from '@/engines/recognition/whisper-config'
import type { Kernels, KernelTask } from '@/engines/kernels/kernels'
import { createDecoderPlaces } from './decoder-places'
import { attentionRecords, layerTasks, takeDecoderBuffers } from './decoder-tasks'
import { packDecoderWeights } from './decoder-weights'
import { createFramePacker } from './frame-packer'
import { createPeaks } from './peaks'
import { createTokenScores, MOST_SCORED } from './token-scores'

/** Rows from one on that are scored with it. */
const range = (first: number, end: number) =>
  Array.from({ length: Math.min(MOST_SCORED, end - first) }, (_, index) => first + index)

/** Tokens that go through the layers at once; more are given in turns, which comes to the same. */
const MOST_TOKENS = 64
const BYTES = 4
/** Of `Batch` in `assembly/decoder-attention.ts`. */
const BATCH_FIELDS = 4

/** Whisper's decoder on kernels of our own, as exact as floats but for the weights' 8 bit. */
export function createKernelDecoder(file: Uint8Array, config: WhisperConfig, kernels: Kernels): Decoder {
  const { memory, run } = kernels
  const { hiddenSize, heads, sourceFrames, vocabularySize, alignmentHeads } = config
  const weights = packDecoderWeights(memory, readGraph(file), config.decoderLayers)
  const places = createDecoderPlaces(memory, config)
  const buffers = takeDecoderBuffers(memory, config, weights.layers[0]!.widen.matrix.columns, MOST_TOKENS)
  const batch = memory.take(BYTES * BATCH_FIELDS)
  const rowPlaces = memory.take(BYTES * MOST_TOKENS)
  const rowPasts = memory.take(BYTES * MOST_TOKENS)
  const records = places.layers.map((offsets, layer) =>
    attentionRecords(memory, config, batch, buffers, layer, offsets),
  )
  const packFrames = createFramePacker(kernels, config, weights, places)
  const scoreTokens = createTokenScores(kernels, weights)
  const findPeak = createPeaks(kernels, config)
  const tasks = new Map<number, ((parts: number) => KernelTask[])[]>()

  function tasksFor(tokens: number) {
    const known = tasks.get(tokens)
    if (known) return known
    const made = weights.layers.map((layer, index) =>
      layerTasks(memory, layer, buffers, records[index]!, tokens),
    )
    tasks.set(tokens, made)
    return made
  }

  function runLayers(rows: DecoderRow[], tokens: number[][]) {
    const length = tokens[0]!.length
    memory.int32(rowPlaces, rows.length).set(rows.map(({ place }) => place))
    memory.int32(rowPasts, rows.length).set(rows.map(({ past }) => past))
    memory.int32(batch, BATCH_FIELDS).set([rows.length, length, rowPasts, rowPlaces])
    for (const [row, { past }] of rows.entries())
      for (const [index, token] of tokens[row]!.entries()) {
        const at = buffers.stream + BYTES * (row * length + index) * hiddenSize
        weights.embed(token, past + index, memory.floats(at, hiddenSize))
      }
    for (const layer of tasksFor(rows.length * length))
      for (const task of layer(rows.length * heads)) run(task)
    for (const row of rows) row.past += length
  }

  function attentionOf(token: number, frames: number): Float32Array {
    const kept = alignmentHeads.length * sourceFrames
    const from = memory.floats(buffers.attention + BYTES * token * kept, kept)
    const attention = new Float32Array(alignmentHeads.length * frames)
    for (let head = 0; head < alignmentHeads.length; head++)
      attention.set(from.subarray(head * sourceFrames, head * sourceFrames + frames), head * frames)
    return attention
  }

  function stepsOf(rows: number, length: number): RowStep[] {
    let scored = new Map<number, Float32Array>()
    const score = (tokens: number[]) => {
      const scores = scoreTokens(buffers.stream, tokens)
      scored = new Map(tokens.map((token, index) => [token, scores[index]!.subarray(0, vocabularySize)]))
    }
    const last = Array.from({ length: rows }, (_, row) => (row + 1) * length - 1)
    const logitsOf = (token: number) => {
      if (!scored.has(token)) score(last.includes(token) && rows > 1 ? last : range(token, rows * length))
      return scored.get(token)!
    }
    return last.map((token, row) => ({
      logits: () => logitsOf(token),
      peak: (from, to) => findPeak(logitsOf(token), from, to),
      logitsAt: (position) => logitsOf(row * length + position),
      attention: (frames) => attentionOf(token, frames),
      attentionAt: (position, frames) => attentionOf(row * length + position, frames),
    }))
  }

  return {
    start(hidden) {
      const place = places.take()
      packFrames(hidden, place)
      return { place, past: 0 }
    },
    step(rows, tokens) {
      const most = Math.floor(MOST_TOKENS / rows.length)
      let length = 0
      for (let from = 0; from < tokens[0]!.length; from += length) {
        const given = tokens.map((row) => row.slice(from, from + most))
        length = given[0]!.length
        runLayers(rows, given)
      }
      return stepsOf(rows.length, length)
    },
    end: ({ place }) => places.giveBack(place),
  }
}
