import { runTask, serveTasks } from '../../../kernels/assembly/threads'
import { Convolution, runConvolution } from './convolution'
import { Linear, runLinear } from './linear'

/** Kinds of work; what `at` points to is told by the kind. */
const CONVOLUTION: i32 = 0
const LINEAR: i32 = 1

/** See `runTask`. */
export function run(kind: i32, at: usize, parts: i32, scratch: usize): void {
  runTask(doPart, kind, at, parts, scratch)
}

/** See `serveTasks`. */
export function serve(scratch: usize): void {
  serveTasks(doPart, scratch)
}

function doPart(kind: i32, at: usize, serial: i32, part: i32, scratch: usize): void {
  if (kind == CONVOLUTION) runConvolution(changetype<Convolution>(at), part, scratch)
  else if (kind == LINEAR) runLinear(changetype<Linear>(at), part, scratch)
}
