/** A failure inside an engine; `name` is the one thrown in the worker. */
export class WorkerError extends Error {
  constructor(error: { name: string; message: string }) {
    super(error.message)
    this.name = error.name
  }
}

/** The worker died, or never came up: out of memory, or its script could not be loaded. */
export class WorkerCrashedError extends Error {
  override name = 'WorkerCrashedError'

  constructor(message: string | undefined) {
    super(message || 'The engine could not be started, or stopped without a word')
  }
}
