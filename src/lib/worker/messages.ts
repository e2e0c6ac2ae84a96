/** Passed to every engine method beside its input. Most report progress as a fraction; some stream partial results. */
export type Job<Progress = number> = { signal: AbortSignal; onProgress: (progress: Progress) => void }

/** One method of an engine: `(input, job) => Promise<output>`. */
export type Method<Input, Output, Progress = number> = (input: Input, job: Job<Progress>) => Promise<Output>

/** The contract of one engine: method name to its signature. Shared by worker and client as a type only. */
export type WorkerMethods = Record<string, Method<never, unknown, unknown>>

export type ToWorker =
  { kind: 'run'; id: number; method: string; input: unknown } | { kind: 'cancel'; id: number }

export type FromWorker =
  | { kind: 'progress'; id: number; progress: unknown }
  | { kind: 'done'; id: number; output: unknown }
  | { kind: 'failed'; id: number; error: { name: string; message: string } }

/** The part of Worker, MessagePort and worker global scope that the bridge needs. */
export type Port = {
  postMessage(message: unknown, transfer: Transferable[]): void
  onmessage: ((event: MessageEvent) => void) | null
}
