import type { Tensor } from '#onnx'

/** Runs of one graph, each of which takes what those before it made. */
export type RunChain = {
  /**
   * Gives the outputs named. Those of `handedOn` (by output, the input it becomes) are kept for the runs to come instead,
   * where the runtime made them.
   */
  run(
    feeds: Record<string, Tensor>,
    outputs: string[],
    handedOn: ReadonlyMap<string, string>,
  ): Promise<Record<string, Tensor>>
  /** Goes on with these rows of everything handed on, in ascending order. A row is one index of the first dimension. */
  keepRows(rows: number[]): void
  /** Lets go of everything handed on. */
  close(): void
}
