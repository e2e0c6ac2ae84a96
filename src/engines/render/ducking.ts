/** Levels of speech are looked at so often. */
const DUCK_SECONDS = 0.01

/** Speech is what lies no further below its loudness. */
const SPOKEN_LU = 18
/** Nothing so quiet is speech. */
const QUIETEST_DB = -55
/** The music has stepped back when a word begins, and stays back over the pauses between words. */
const FALL_SECONDS = 0.25
const HOLD_SECONDS = 0.6
const RISE_SECONDS = 0.9

/** Takes speech in pieces, keeps how loud each 10 ms of it is. */
export function createDuckMeter(sampleRate: number) {
  const size = Math.round(DUCK_SECONDS * sampleRate)
  const powers: number[] = []
  let at = 0
  return {
    push(channels: readonly Float32Array[]) {
      const length = channels[0]?.length ?? 0
      for (let i = 0; i < length; i++) {
        const step = Math.floor((at + i) / size)
        let power = 0
        for (const channel of channels) power = Math.max(power, channel[i]! * channel[i]!)
        powers[step] = (powers[step] ?? 0) + power / size
      }
      at += length
    },
    /** In dB of full scale. */
    finish: () => Float32Array.from(powers, (power) => 10 * Math.log10(power + 1e-12)),
  }
}

/** How far back the music stands every 10 ms, 0 to 1, under speech of these levels; it moves in straight lines of decibels. */
export function duckCurve(levelsDb: Float32Array, loudnessLufs: number): Float32Array {
  const floor = Math.max(QUIETEST_DB, loudnessLufs - SPOKEN_LU)
  const [fall, hold, rise] = [FALL_SECONDS, HOLD_SECONDS, RISE_SECONDS].map((seconds) =>
    Math.round(seconds / DUCK_SECONDS),
  ) as [number, number, number] // Three in, three out.
  // Beyond the last word it comes back as slowly as between two.
  const curve = new Float32Array(levelsDb.length + hold + rise)
  for (let i = 0, back = -Infinity; i < curve.length; i++) {
    if (levelsDb[i]! > floor) back = i
    curve[i] = Math.max(0, Math.min(1, 1 - (i - back - hold) / rise))
  }
  for (let i = curve.length - 2; i >= 0; i--) curve[i] = Math.max(curve[i]!, curve[i + 1]! - 1 / fall)
  return curve
}

/** The gain at a time, by a curve and the depth it is meant for. */
export function duckGain(curve: Float32Array, seconds: number, duckDb: number): number {
  const place = seconds / DUCK_SECONDS
  const at = Math.max(0, Math.floor(place))
  const here = curve[at] ?? 0
  const depth = here + ((curve[at + 1] ?? here) - here) * (place - at)
  return 10 ** ((-duckDb * depth) / 20)
}
