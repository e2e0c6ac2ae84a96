import { env, type InferenceSession } from '#onnx'
import mjsUrl from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url'
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url'
import { startHeapChain } from './heap-chain'
import type { RunChain } from './run-chain'
import { createHeap, type Heap } from './wasm-heap'
import type { WasmModule } from './wasm-module'
import tapUrl from './wasm-tap.mjs?url'

/** More threads than this bring nothing to graphs of this size. */
const MOST_THREADS = 4

const absolute = (url: string) => new URL(url, globalThis.location.href).href
const tap = () => `${absolute(tapUrl)}?${new URLSearchParams({ module: absolute(mjsUrl) })}`

/** Settings of the plain wasm build. Threads need a page that is cross-origin isolated. */
export function configure(
  threads = Math.min(navigator.hardwareConcurrency, MOST_THREADS),
): InferenceSession.SessionOptions {
  env.wasm.wasmPaths = { mjs: tap(), wasm: absolute(wasmUrl) }
  env.wasm.numThreads = globalThis.crossOriginIsolated ? threads : 1
  return { executionProviders: ['wasm'] }
}

let heap: Promise<Heap> | undefined

/** For a session that exists already: with the first one came the wasm. */
export async function startRunChain(session: InferenceSession): Promise<RunChain> {
  heap ??= import(/* @vite-ignore */ tap()).then(({ wasmModule }: { wasmModule: () => WasmModule }) =>
    createHeap(wasmModule()),
  )
  return startHeapChain(session, await heap)
}
