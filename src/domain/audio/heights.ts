import { fullHeight } from './outline'
import { PEAKS_PER_SECOND, type Peaks } from './peaks'

/** As many as the widest screen has bars: what is shorter is drawn as bars side by side all the same. */
const FEWEST_HEIGHTS = 2000

/** 0 to 1 of what is drawn at full height, over the whole length; silence where nothing is known yet. */
export function heightsOf(peaks: Peaks, durationSeconds: number): Float32Array {
  const count = Math.max(1, Math.round(durationSeconds * PEAKS_PER_SECOND))
  const steps = Math.ceil(FEWEST_HEIGHTS / count)
  const heights = new Float32Array(count * steps)
  const known = Math.min(peaks.length, count)
  const top = fullHeight(peaks)
  for (let at = 0; at < known; at++) {
    const [height, next] = [(peaks[at] ?? 0) / top, (peaks[Math.min(at + 1, known - 1)] ?? 0) / top]
    for (let step = 0; step < steps; step++)
      heights[at * steps + step] = height + ((next - height) * step) / steps
  }
  return heights
}
