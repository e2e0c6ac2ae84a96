import { env, type InferenceSession } from '#onnx'
import mjsUrl from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url'
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url'

/** More threads than this bring nothing to graphs of this size. */
const MOST_THREADS = 4

const absolute = (url: string) => new URL(url, globalThis.location.href).href

/** Settings of the plain wasm build. Threads need a page that is cross-origin isolated. */
export function configure(
  threads = Math.min(navigator.hardwareConcurrency, MOST_THREADS),
): InferenceSession.SessionOptions {
  env.wasm.wasmPaths = { mjs: absolute(mjsUrl), wasm: absolute(wasmUrl) }
  env.wasm.numThreads = globalThis.crossOriginIsolated ? threads : 1
  return { executionProviders: ['wasm'] }
}
