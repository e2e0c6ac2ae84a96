import type { Cost } from './kernels/alignment-cost'

/**
 * When each token was spoken, by what it costs it to lie at each frame. Returns the frame at which each begins, and at the end the
 * frame after the last: the cheapest way by dynamic time warping (`whisper/timing.py`).
 */
export function tokenFrames(cost: Cost, tokens: number, frames: number): Int32Array {
  const width = frames + 1
  const came = new Uint8Array((tokens + 1) * width)
  let above = new Float32Array(width).fill(Infinity)
  let row = new Float32Array(width)
  above[0] = 0
  for (let token = 1; token <= tokens; token++) {
    row[0] = Infinity
    const first = cost.at(token - 1)
    for (let frame = 1; frame <= frames; frame++) {
      const diagonal = above[frame - 1]!
      const fromAbove = above[frame]!
      const fromLeft = row[frame - 1]!
      const step =
        diagonal < fromAbove && diagonal < fromLeft ? DIAGONAL : fromAbove < fromLeft ? ABOVE : LEFT
      came[token * width + frame] = step
      row[frame] =
        cost.values[first + frame - 1]! +
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
