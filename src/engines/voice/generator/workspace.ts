import type { KernelMemory } from '@/engines/kernels/kernel-memory'

/** Rows of floats in the kernels' memory, with room before the first and behind the last that others may write to. */
export type Rows = {
  count: number
  width: number
  /** Address of a row. */
  at(row: number): number
  floats(): Float32Array
  /** Makes the room around the rows zeros. */
  clearMargins(): void
}

/** Memory for one run, used again by the next. Nothing else may be taken from the kernels' memory any more. */
export type Workspace = {
  /** Everything that was taken may be written over. */
  reset(): void
  /** Address of so many floats. */
  floats(count: number): number
  rows(count: number, width: number): Rows
}

const FLOAT_BYTES = 4
/** Of a line of the processor's caches. */
const ALIGNMENT = 64
/** An upsampled step is written from half a stride before it; a tile of six steps of ten rows each may be written behind the last. */
const ROWS_BEFORE = 8
const ROWS_BEHIND = 72

export function createWorkspace(memory: KernelMemory): Workspace {
  const start = memory.take(0)
  let end = start
  let next = start

  function floats(count: number): number {
    const address = next
    next += ALIGNMENT * Math.ceil((FLOAT_BYTES * count) / ALIGNMENT)
    if (next > end) {
      memory.take(next - end)
      end = next
    }
    return address
  }

  return {
    reset: () => (next = start),
    floats,
    rows(count, width) {
      const first = floats((ROWS_BEFORE + count + ROWS_BEHIND) * width) + FLOAT_BYTES * ROWS_BEFORE * width
      const at = (row: number) => first + FLOAT_BYTES * row * width
      return {
        count,
        width,
        at,
        floats: () => memory.floats(first, count * width),
        clearMargins() {
          memory.floats(at(-ROWS_BEFORE), ROWS_BEFORE * width).fill(0)
          memory.floats(at(count), ROWS_BEHIND * width).fill(0)
        },
      }
    },
  }
}
