/** One channel. */
type Sound = { samples: Float32Array; sampleRate: number }

/** `endSample` exclusive; the same twice where there is no silence, but a place to cut at. */
export type Silence = { startSample: number; endSample: number }

const FRAME_SECONDS = 0.01
/** Times of words are so exact, about. */
const REACH_SECONDS = 0.2
/** Quieter than this part of what is loud in it (its 90th percentile) is silence: 26 dB less. */
const SILENCE_PART = 0.05
const LEAST_FRAMES = 3
/** Shorter silences are within words. */
const PAUSE_SECONDS = 0.15

/** Finds the silences in a sound of speech. */
export function silencesOf({ samples, sampleRate }: Sound) {
  const frame = Math.max(1, Math.round(FRAME_SECONDS * sampleRate))
  const levels = levelsOf(samples, frame)
  const isQuiet = quietIn(levels)
  const frameAt = (seconds: number) =>
    Math.min(levels.length, Math.max(0, Math.round((seconds * sampleRate) / frame)))

  function silence(first: number, end: number): Silence {
    return { startSample: first * frame, endSample: Math.min(samples.length, end * frame) }
  }

  return {
    /** Silence at both ends of the sound. */
    around(): { before: Silence; behind: Silence } {
      let first = 0
      while (first < levels.length && isQuiet(first)) first++
      let end = levels.length
      while (end > first && isQuiet(end - 1)) end--
      return {
        before: silence(0, first),
        behind: { ...silence(end, levels.length), endSample: samples.length },
      }
    },
    /** What lies between silences of a pause's length, in seconds. */
    speech(): { startSeconds: number; endSeconds: number }[] {
      const spans: { startSeconds: number; endSeconds: number }[] = []
      for (let at = 0; at < levels.length; at++) {
        if (isQuiet(at)) continue
        const startSeconds = (at * frame) / sampleRate
        const endSeconds = startSeconds + FRAME_SECONDS
        const before = spans.at(-1)
        if (before && startSeconds - before.endSeconds < PAUSE_SECONDS) before.endSeconds = endSeconds
        else spans.push({ startSeconds, endSeconds })
      }
      return spans
    },
    /** The longest between two times, or what is nearest to one. */
    between(fromSeconds: number, toSeconds: number): Silence {
      const from = frameAt(fromSeconds - REACH_SECONDS)
      const to = frameAt(toSeconds + REACH_SECONDS)
      const run = longestRun(isQuiet, from, to)
      if (run.end - run.first >= LEAST_FRAMES) return silence(run.first, run.end)
      const middle = ((fromSeconds + toSeconds) / 2) * sampleRate
      const quietest = quietestOf(levels, from, to)
      const isQuieter =
        (levels[quietest] ?? Infinity) < (levels[frameAt(middle / sampleRate)] ?? Infinity) / 2
      const cut = Math.min(samples.length, Math.round(isQuieter ? (quietest + 0.5) * frame : middle))
      return { startSample: cut, endSample: cut }
    },
  }
}

function levelsOf(samples: Float32Array, frame: number): Float32Array {
  const levels = new Float32Array(Math.floor(samples.length / frame))
  for (let at = 0; at < levels.length; at++) {
    let energy = 0
    for (let i = at * frame; i < (at + 1) * frame; i++) energy += samples[i]! * samples[i]!
    levels[at] = Math.sqrt(energy / frame)
  }
  return levels
}

function quietIn(levels: Float32Array): (frame: number) => boolean {
  const loud = levels.toSorted()[Math.floor(0.9 * levels.length)] ?? 0
  return (frame) => levels[frame]! <= loud * SILENCE_PART
}

/** Of frames that are quiet, some of them in this range. */
function longestRun(isQuiet: (frame: number) => boolean, from: number, to: number) {
  let longest = { first: from, end: from }
  for (let at = from; at < to; at++) {
    if (!isQuiet(at)) continue
    const first = at
    while (at < to && isQuiet(at)) at++
    if (at - first > longest.end - longest.first) longest = { first, end: at }
  }
  return longest
}

function quietestOf(levels: Float32Array, from: number, to: number): number {
  let quietest = from
  for (let at = from; at < to; at++) if (levels[at]! < levels[quietest]!) quietest = at
  return quietest
}
