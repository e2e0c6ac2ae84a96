/** Pieces are this long: two or three periods of a low voice. */
const FRAME_SECONDS = 0.03
/** A piece may begin so much earlier or later than its time, where it goes on best with the one before. */
const SEEK_SECONDS = 0.008

/**
 * The sound faster or slower at the same pitch: waveform similarity overlap-add (Verhelst & Roelands, 1993). `speed` 2 is
 * half as long.
 */
export function timeStretch(
  samples: Float32Array,
  sampleRate: number,
  speed: number,
): Float32Array<ArrayBuffer> {
  if (speed === 1) return new Float32Array(samples)
  const hop = Math.round((FRAME_SECONDS * sampleRate) / 2)
  const seek = Math.round(SEEK_SECONDS * sampleRate)
  const stretched = new Float32Array(Math.round(samples.length / speed))
  let natural = 0
  for (let at = 0; at < stretched.length; at += hop) {
    const wanted = Math.round(at * speed)
    const from = at === 0 ? 0 : mostAlike(samples, natural, wanted, seek, hop)
    for (let i = 0; i < 2 * hop && at - hop + i < stretched.length; i++) {
      const to = at - hop + i
      if (to < 0) continue
      const weight = i < hop ? i / hop : 2 - i / hop
      stretched[to]! += weight * (samples[from - hop + i] ?? 0)
    }
    // Where this piece would go on by itself.
    natural = from + hop
  }
  return stretched
}

/** The place near `wanted` whose sound is most like that at `natural`, by a coarse correlation. */
function mostAlike(
  samples: Float32Array,
  natural: number,
  wanted: number,
  seek: number,
  hop: number,
): number {
  let best = wanted
  let highest = -Infinity
  for (let shift = -seek; shift <= seek; shift += 2) {
    const at = wanted + shift
    if (at < 0) continue
    let likeness = 0
    for (let i = -hop; i < hop; i += 4) likeness += (samples[natural + i] ?? 0) * (samples[at + i] ?? 0)
    if (likeness <= highest) continue
    highest = likeness
    best = at
  }
  return best
}
