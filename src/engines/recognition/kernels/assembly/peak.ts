import { LOG2_E } from './attention'
import { exp2, largestOf, sumOf } from './float-math'

/** What lies this far below the best (log2) adds nothing to a sum of float32 probabilities: 18 in natural logarithms. */
const NEGLIGIBLE: f32 = -26

/** The best of a range of scores, and how much likely all of it is together. */
@unmanaged
export class Peak {
  scores!: usize
  /** Added to the scores: 0, or minus infinity where a token may not come. */
  bias!: usize
  from!: i32
  /** Behind the last. */
  end!: i32
  // What is found: -1 where nothing may come; the score; the sum of e to the power of scores less the best.
  token!: i32
  score!: f32
  sum!: f32
}

export function findPeak(task: Peak): void {
  const best = largest(task)
  task.score = best
  task.token = -1
  task.sum = 0
  if (best == -Infinity) return
  const bests = f32x4.splat(best)
  const factor = f32x4.splat(LOG2_E)
  const least = f32x4.splat(NEGLIGIBLE)
  let sum = f32x4.splat(0)
  for (let token = task.from; token < task.end; token += 4) {
    const below = f32x4.mul(f32x4.sub(scoresAt(task, token), bests), factor)
    if (!v128.any_true(f32x4.gt(below, least))) continue
    sum = f32x4.add(sum, v128.and(exp2(below), f32x4.gt(below, least)))
    if (task.token < 0) {
      const found = i32x4.bitmask(f32x4.eq(below, f32x4.splat(0)))
      if (found) task.token = token + ctz(found)
    }
  }
  task.sum = sumOf(sum)
}

function largest(task: Peak): f32 {
  let best = f32x4.splat(-Infinity)
  for (let token = task.from; token < task.end; token += 4) best = f32x4.pmax(best, scoresAt(task, token))
  return largestOf(best)
}

/** Four scores; behind the end nothing may come. */
// @ts-ignore: decorator
@inline
function scoresAt(task: Peak, token: i32): v128 {
  const at = (token as usize) << 2
  const scores = f32x4.add(v128.load(task.scores + at), v128.load(task.bias + at))
  const left = task.end - token
  return left >= 4
    ? scores
    : v128.bitselect(scores, f32x4.splat(-Infinity), i32x4.gt_s(i32x4.splat(left), i32x4(0, 1, 2, 3)))
}
