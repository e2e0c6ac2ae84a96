import { Tensor, type InferenceSession } from '#onnx'
import type { RunChain } from './run-chain'
import type { Heap, HeapTensor } from './wasm-heap'

/**
 * `InferenceSession.run` of onnxruntime-web copies every input into the heap of its wasm and every output out of it. A
 * decoder's keys and values are 37 MB a window, at each step: copying them took more than half of its time. Here they
 * stay in the heap.
 */
export function startHeapChain(session: InferenceSession, heap: Heap): RunChain {
  const held = new Map<string, HeapTensor>()

  function hold(input: string, tensor: HeapTensor) {
    held.get(input)?.release()
    held.set(input, tensor)
  }

  return {
    async run(feeds, outputs, handedOn) {
      const fed = new Map(Object.entries(feeds).map(([name, tensor]) => [name, heap.copyIn(tensor)]))
      try {
        const made = runInHeap(heap, session, new Map([...fed, ...held]), [...outputs, ...handedOn.keys()])
        for (const [output, input] of handedOn) hold(input, made.get(output)!)
        return Object.fromEntries(outputs.map((name) => [name, takeOut(made.get(name)!)]))
      } finally {
        for (const tensor of fed.values()) tensor.release()
      }
    },
    keepRows(rows) {
      for (const tensor of held.values()) tensor.keepRows(rows)
    },
    close() {
      for (const tensor of held.values()) tensor.release()
      held.clear()
    },
  }
}

function runInHeap(
  heap: Heap,
  session: InferenceSession,
  inputs: Map<string, HeapTensor>,
  outputs: string[],
): Map<string, HeapTensor> {
  const handles = heap.run(
    sessionHandle(session),
    [...inputs].map(([name, { handle }]) => [name, handle()]),
    outputs,
  )
  return new Map(handles.map((handle, index) => [outputs[index]!, heap.adopt(handle)]))
}

/** Outputs that JavaScript reads are float32 too. */
function takeOut(tensor: HeapTensor): Tensor {
  const values = tensor.floats().slice()
  const { dims } = tensor
  tensor.release()
  return new Tensor('float32', values, dims)
}

/** Private in onnxruntime-web 1.30: `lib/wasm/session-handler-inference.ts`. */
function sessionHandle(session: InferenceSession): number {
  const { handler } = session as unknown as { handler: { sessionId: number } }
  return handler.sessionId
}
