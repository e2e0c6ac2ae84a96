/** Width of the median filter over 20 ms frames, as in OpenAI's `whisper/timing.py`. */
const REACH: i32 = 3
/** Floats before the first frame of a row, and at least so many behind the last; rows are a multiple of four apart. */
export const MARGIN: i32 = 4

/** What it costs a token to lie at a frame, by the attention that predicted it. */
@unmanaged
export class Alignment {
  /** [tokens][heads][stride] float32, the first frame after the margin; it is normalised in place. */
  attention!: usize
  tokens!: i32
  heads!: i32
  frames!: i32
  stride!: i32
  /** [tokens][stride], the first frame after the margin. */
  cost!: usize
}

/** Brings a head's attention to each frame to mean 0 and variance 1 over the tokens. Parts are heads. */
export function normaliseHead(task: Alignment, head: i32): void {
  const rowBytes = (task.stride * task.heads) << 2
  const first = task.attention + ((head * task.stride + MARGIN) << 2)
  const share = f32x4.splat(1 / (task.tokens as f32))
  const zero = f32x4.splat(0)
  for (let frame = 0; frame < task.frames; frame += 4) {
    const column = first + (frame << 2)
    let sum = zero
    let squares = zero
    for (let token = 0, at = column; token < task.tokens; token++, at += rowBytes) {
      const value = v128.load(at)
      sum = f32x4.add(sum, value)
      squares = f32x4.add(squares, f32x4.mul(value, value))
    }
    const mean = f32x4.mul(sum, share)
    const variance = f32x4.pmax(zero, f32x4.sub(f32x4.mul(squares, share), f32x4.mul(mean, mean)))
    // What never changes stays as it is.
    const deviation = v128.bitselect(f32x4.splat(1), f32x4.sqrt(variance), f32x4.eq(variance, zero))
    for (let token = 0, at = column; token < task.tokens; token++, at += rowBytes)
      v128.store(at, f32x4.div(f32x4.sub(v128.load(at), mean), deviation))
  }
  for (let token = 0, at = first; token < task.tokens; token++, at += rowBytes) mirrorEnds(at, task.frames)
}

/** Frames beyond the ends are those within, mirrored at the first and the last. */
function mirrorEnds(row: usize, frames: i32): void {
  const last = frames - 1
  for (let beyond = 1; beyond <= REACH; beyond++) {
    store<f32>(row - (beyond << 2), load<f32>(row + (min(beyond, last) << 2)))
    store<f32>(row + ((last + beyond) << 2), load<f32>(row + (max(last - beyond, 0) << 2)))
  }
}

/** Minus the mean over heads of the median over seven frames. Parts are tokens. */
export function costOfToken(task: Alignment, token: i32): void {
  const headBytes = task.stride << 2
  const row = task.attention + ((token * task.heads * task.stride + MARGIN) << 2)
  const cost = task.cost + ((token * task.stride + MARGIN) << 2)
  const share = f32x4.splat(-1 / (task.heads as f32))
  for (let frame = 0; frame < task.frames; frame += 4) {
    let sum = f32x4.splat(0)
    for (let head = 0, at = row + (frame << 2); head < task.heads; head++, at += headBytes)
      sum = f32x4.add(sum, medianOfSeven(at))
    v128.store(cost + (frame << 2), f32x4.mul(sum, share))
  }
}

/** Of each lane and three on either side: 13 comparisons (N. Devillard, "Fast median search", 1998), less what nobody reads. */
// @ts-ignore: decorator
@inline
function medianOfSeven(at: usize): v128 {
  let a = v128.load(at - 12)
  let b = v128.load(at - 8)
  let c = v128.load(at - 4)
  let d = v128.load(at)
  let e = v128.load(at + 4)
  let f = v128.load(at + 8)
  let g = v128.load(at + 12)
  let low = f32x4.pmin(a, f)
  f = f32x4.pmax(a, f)
  a = low
  low = f32x4.pmin(a, d)
  d = f32x4.pmax(a, d)
  a = low
  low = f32x4.pmin(b, g)
  g = f32x4.pmax(b, g)
  b = low
  low = f32x4.pmin(c, e)
  e = f32x4.pmax(c, e)
  c = low
  b = f32x4.pmax(a, b)
  low = f32x4.pmin(d, f)
  f = f32x4.pmax(d, f)
  d = low
  low = f32x4.pmin(c, g)
  g = f32x4.pmax(c, g)
  c = low
  d = f32x4.pmax(c, d)
  d = f32x4.pmin(d, g)
  e = f32x4.pmin(e, f)
  low = f32x4.pmin(b, e)
  e = f32x4.pmax(b, e)
  b = low
  d = f32x4.pmax(b, d)
  return f32x4.pmin(d, e)
}
