import type { Rows } from './workspace'

/** What the style makes of a normalised sound: numbers for each channel. */
export type Norm = { scale: Float32Array; shift: Float32Array }

/** Of each channel, over time. */
export type Statistics = { mean: Float64Array; meanSquare: Float64Array }

/** Frames of silence that were cut off before, that are left, and that were cut off behind. */
export type Cut = { before: number; left: number; behind: number }

const EPSILON = 1e-5
/** Frames between these from either end tell what the silence beyond it was like. */
const EDGE_FRAMES = { from: 1.5, to: 3 }

/** Of sums over all rows: for each part those of the channels, then those of their squares. */
export function statisticsOfParts(sums: Float32Array, channels: number, count: number): Statistics {
  const mean = new Float64Array(channels)
  const meanSquare = new Float64Array(channels)
  for (let at = 0; at < sums.length; at += 2 * channels)
    for (let channel = 0; channel < channels; channel++) {
      mean[channel]! += sums[at + channel]!
      meanSquare[channel]! += sums[at + channels + channel]!
    }
  return divided({ mean, meanSquare }, count)
}

/** Of rows from one to before another. */
export function statisticsOfRows({ floats, width }: Rows, from: number, to: number): Statistics {
  const values = floats()
  const mean = new Float64Array(width)
  const meanSquare = new Float64Array(width)
  for (let row = from; row < to; row++)
    for (let channel = 0, at = row * width; channel < width; channel++, at++) {
      const value = values[at]!
      mean[channel]! += value
      meanSquare[channel]! += value * value
    }
  return divided({ mean, meanSquare }, to - from)
}

/** Adds the silence that was cut off, which the net has always heard as well: by its share of the time, as the edges are. */
export function withSilence(left: Statistics, rows: Rows, cut: Cut): Statistics {
  const frames = cut.before + cut.left + cut.behind
  const perFrame = Math.floor(rows.count / cut.left)
  const from = Math.floor(perFrame * EDGE_FRAMES.from)
  const to = Math.floor(perFrame * EDGE_FRAMES.to)
  const parts = [{ share: cut.left / frames, of: left }]
  if (cut.before > 0) parts.push({ share: cut.before / frames, of: statisticsOfRows(rows, from, to) })
  if (cut.behind > 0)
    parts.push({
      share: cut.behind / frames,
      of: statisticsOfRows(rows, rows.count - to, rows.count - from),
    })
  const mix = (values: (of: Statistics) => Float64Array) =>
    values(left).map((_, channel) =>
      parts.reduce((sum, { share, of }) => sum + share * values(of)[channel]!, 0),
    )
  return { mean: mix(({ mean }) => mean), meanSquare: mix(({ meanSquare }) => meanSquare) }
}

/** What a row is multiplied by, and what is then added, to be normalised and then as the style wants it. */
export function applied({ scale, shift }: Norm, { mean, meanSquare }: Statistics): Norm {
  const factors = scale.map(
    (factor, channel) => factor / Math.sqrt(meanSquare[channel]! - mean[channel]! ** 2 + EPSILON),
  )
  return { scale: factors, shift: shift.map((value, channel) => value - mean[channel]! * factors[channel]!) }
}

function divided({ mean, meanSquare }: Statistics, count: number): Statistics {
  return {
    mean: mean.map((sum) => sum / count),
    meanSquare: meanSquare.map((sum) => sum / count),
  }
}
