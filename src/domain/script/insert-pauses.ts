import type { SpeechWord } from '@/domain/speech/speech-word'
import type { InnerPause } from './text-for-service'

type Sound = { samples: Float32Array<ArrayBuffer>; sampleRate: number; words: SpeechWord[] }

/** The quietest moment is sought so far around where one word ends and the next begins. */
const REACH_SECONDS = 0.15
const FRAME_SECONDS = 0.01
/** Both sides of a cut fall to silence over this long, so that nothing clicks. */
const FADE_SECONDS = 0.005

/** Silence of exact length where a line has it, in a sound that was made without; words behind it are later by as much. */
export function insertPauses({ samples, sampleRate, words }: Sound, pauses: readonly InnerPause[]): Sound {
  let result: Sound = { samples, sampleRate, words }
  // From the end, so that places before stay where they are.
  for (const pause of pauses.toReversed()) result = withPauseAfter(result, pause)
  return result
}

function withPauseAfter({ samples, sampleRate, words }: Sound, { afterWordAt, seconds }: InnerPause): Sound {
  const before = words.findLastIndex((word) => word.end <= afterWordAt)
  const next = words[before + 1]
  const last = words[before]
  const silence = Math.round(seconds * sampleRate)
  const middle = last && next ? (last.endSeconds + next.startSeconds) / 2 : last ? Infinity : 0
  const cut = Math.min(
    samples.length,
    middle === Infinity ? samples.length : quietestAt(samples, sampleRate, middle),
  )
  const longer = new Float32Array(samples.length + silence)
  longer.set(samples.subarray(0, cut))
  longer.set(samples.subarray(cut), cut + silence)
  fade(longer, sampleRate, cut, cut + silence)
  const moved = words.map((word, index) =>
    index > before
      ? { ...word, startSeconds: word.startSeconds + seconds, endSeconds: word.endSeconds + seconds }
      : word,
  )
  return { samples: longer, sampleRate, words: moved }
}

function quietestAt(samples: Float32Array, sampleRate: number, seconds: number): number {
  const frame = Math.max(1, Math.round(FRAME_SECONDS * sampleRate))
  const center = Math.round(seconds * sampleRate)
  const reach = Math.round(REACH_SECONDS * sampleRate)
  let quietest = Math.min(samples.length, Math.max(0, center))
  let least = Infinity
  for (
    let at = Math.max(0, center - reach);
    at + frame <= Math.min(samples.length, center + reach);
    at += frame
  ) {
    let energy = 0
    for (let i = at; i < at + frame; i++) energy += samples[i]! * samples[i]!
    if (energy >= least) continue
    least = energy
    quietest = at + (frame >> 1)
  }
  return quietest
}

function fade(samples: Float32Array, sampleRate: number, end: number, start: number): void {
  const length = Math.round(FADE_SECONDS * sampleRate)
  for (let i = 0; i < length; i++) {
    const gain = i / length
    if (end - 1 - i >= 0) samples[end - 1 - i]! *= gain
    if (start + i < samples.length) samples[start + i]! *= gain
  }
}
