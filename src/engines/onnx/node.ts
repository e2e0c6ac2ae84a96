import { availableParallelism } from 'node:os'
import { Tensor, type InferenceSession } from '#onnx'
import type { RunChain } from './run-chain'

/** More threads than this bring nothing to graphs of this size. */
const MOST_THREADS = 4

export function configure(
  threads = Math.min(availableParallelism(), MOST_THREADS),
): InferenceSession.SessionOptions {
  return {
    executionProviders: ['cpu'],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    // Without VNNI, 8-bit products overflow 16 bits on x64 unless asked not to: words are lost, for 6 % of the time
    // (kOrtSessionOptionsAvx2PrecisionMode in onnxruntime_session_options_config_keys.h).
    // Threads that wait in a loop take the cores from the server and from other engines: two at once took three times as
    // long, and one alone gains nothing by it.
    extra: { session: { x64quantprecision: '1', intra_op: { allow_spinning: '0' } } },
  }
}

/** onnxruntime-node reads tensors where they lie, so they are simply held. */
export async function startRunChain(session: InferenceSession): Promise<RunChain> {
  const held = new Map<string, Tensor>()
  return {
    async run(feeds, outputs, handedOn) {
      const made = await session.run({ ...feeds, ...Object.fromEntries(held) }, [
        ...outputs,
        ...handedOn.keys(),
      ])
      for (const [output, input] of handedOn) held.set(input, made[output]!)
      return made
    },
    keepRows(rows) {
      for (const [input, tensor] of held) held.set(input, withRows(tensor, rows))
    },
    close: () => held.clear(),
  }
}

/** Moves the rows to the front of the memory they lie in, which only we hold. */
function withRows(tensor: Tensor, rows: number[]): Tensor {
  const [count, ...rest] = tensor.dims
  const size = tensor.size / count!
  // What is handed on from run to run is float32.
  const values = tensor.data as Float32Array
  rows.forEach((row, position) => values.copyWithin(position * size, row * size, (row + 1) * size))
  return new Tensor('float32', values.subarray(0, rows.length * size), [rows.length, ...rest])
}
