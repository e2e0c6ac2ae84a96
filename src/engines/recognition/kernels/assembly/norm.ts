import { TASK_ROWS } from './linear'
import { normaliseRow } from './rows'

/** out = normalised(in), row by row. */
@unmanaged
export class Norm {
  input!: usize
  output!: usize
  rows!: i32
  size!: i32
  scale!: usize
  shift!: usize
}

export function runNorm(task: Norm, index: i32): void {
  const first = index * TASK_ROWS
  const last = min(task.rows, first + TASK_ROWS)
  for (let row = first; row < last; row++) {
    const at = (row * task.size) << 2
    normaliseRow(task.input + at, task.size, task.scale, task.shift, task.output + at)
  }
}
