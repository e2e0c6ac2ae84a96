/** Width of the median filter over 20 ms frames, as in OpenAI's `whisper/timing.py`. */
const MEDIAN_WIDTH = 7

/**
 * When each token was spoken, by the attention that predicted it. Takes for each token [heads, frames] of attention
 * (after softmax); returns the frame at which each begins, and at the end the frame after the last. Normalised over
 * tokens, median-filtered over frames, averaged over heads, then aligned by dynamic time warping (`whisper/timing.py`).
 */
export function tokenFrames(attention: Float32Array[], heads: number, frames: number): Int32Array {
  const cost = alignmentCost(attention, heads, frames)
  return pathStarts(cost, attention.length, frames)
}

/** [tokens, frames], low where a token attends. */
function alignmentCost(attention: Float32Array[], heads: number, frames: number): Float32Array {
  const tokens = attention.length
  const cost = new Float32Array(tokens * frames)
  const normalised = new Float32Array(tokens * frames)
  for (let head = 0; head < heads; head++) {
    normaliseOverTokens(attention, head * frames, frames, normalised)
    for (let token = 0; token < tokens; token++)
      subtractMedianFiltered(normalised, token * frames, frames, heads, cost)
  }
  return cost
}

function normaliseOverTokens(attention: Float32Array[], offset: number, frames: number, out: Float32Array) {
  const tokens = attention.length
  const mean = new Float32Array(frames)
  const square = new Float32Array(frames)
  for (const row of attention)
    for (let frame = 0; frame < frames; frame++) {
      const value = row[offset + frame]!
      mean[frame]! += value / tokens
      square[frame]! += (value * value) / tokens
    }
  for (let frame = 0; frame < frames; frame++) {
    const deviation = Math.sqrt(Math.max(0, square[frame]! - mean[frame]! * mean[frame]!)) || 1
    for (let token = 0; token < tokens; token++)
      out[token * frames + frame] = (attention[token]![offset + frame]! - mean[frame]!) / deviation
  }
}

function subtractMedianFiltered(
  values: Float32Array,
  start: number,
  frames: number,
  heads: number,
  cost: Float32Array,
) {
  const half = MEDIAN_WIDTH >> 1
  const at = (frame: number) => {
    const reflected = frame < 0 ? -frame : frame >= frames ? 2 * (frames - 1) - frame : frame
    return values[start + Math.min(Math.max(reflected, 0), frames - 1)]!
  }
  for (let frame = 0; frame < frames; frame++) {
    const inside = frame >= half && frame < frames - half
    const p = start + frame
    const median = inside
      ? medianOfSeven(
          values[p - 3]!,
          values[p - 2]!,
          values[p - 1]!,
          values[p]!,
          values[p + 1]!,
          values[p + 2]!,
          values[p + 3]!,
        )
      : medianOfSeven(
          at(frame - 3),
          at(frame - 2),
          at(frame - 1),
          at(frame),
          at(frame + 1),
          at(frame + 2),
          at(frame + 3),
        )
    cost[p]! -= median / heads
  }
}

/** A network of 13 comparisons (N. Devillard, "Fast median search", 1998), without the outputs nobody reads. */
function medianOfSeven(a: number, b: number, c: number, d: number, e: number, f: number, g: number): number {
  let low: number
  low = Math.min(a, f)
  f = Math.max(a, f)
  a = low
  low = Math.min(a, d)
  d = Math.max(a, d)
  a = low
  low = Math.min(b, g)
  g = Math.max(b, g)
  b = low
  low = Math.min(c, e)
  e = Math.max(c, e)
  c = low
  b = Math.max(a, b)
  low = Math.min(d, f)
  f = Math.max(d, f)
  d = low
  low = Math.min(c, g)
  g = Math.max(c, g)
  c = low
  d = Math.max(c, d)
  d = Math.min(d, g)
  e = Math.min(e, f)
  low = Math.min(b, e)
  e = Math.max(b, e)
  b = low
  d = Math.max(b, d)
  d = Math.min(d, e)
  return d
}

/** Cheapest monotonic path through [tokens, frames]; the frame where it enters each token. */
function pathStarts(cost: Float32Array, tokens: number, frames: number): Int32Array {
  const width = frames + 1
  const came = new Uint8Array((tokens + 1) * width)
  let above = new Float32Array(width).fill(Infinity)
  let row = new Float32Array(width)
  above[0] = 0
  for (let token = 1; token <= tokens; token++) {
    row[0] = Infinity
    for (let frame = 1; frame <= frames; frame++) {
      const diagonal = above[frame - 1]!
      const fromAbove = above[frame]!
      const fromLeft = row[frame - 1]!
      const step =
        diagonal < fromAbove && diagonal < fromLeft ? DIAGONAL : fromAbove < fromLeft ? ABOVE : LEFT
      came[token * width + frame] = step
      row[frame] =
        cost[(token - 1) * frames + frame - 1]! +
        (step === DIAGONAL ? diagonal : step === ABOVE ? fromAbove : fromLeft)
    }
    ;[above, row] = [row, above]
  }
  return startsAlong(came, tokens, frames)
}

const DIAGONAL = 0
const ABOVE = 1
const LEFT = 2

function startsAlong(came: Uint8Array, tokens: number, frames: number): Int32Array {
  const starts = new Int32Array(tokens + 1)
  starts[tokens] = frames
  let token = tokens
  let frame = frames
  while (token > 0 && frame > 0) {
    starts[token - 1] = frame - 1
    const step = came[token * (frames + 1) + frame]
    if (step !== LEFT) token--
    if (step !== ABOVE) frame--
  }
  return starts
}
