import { SPEECH_SAMPLE_RATE, type SampleSpan } from '@/domain/audio/pcm'
import type { SpeechWindow } from '@/domain/audio/windows'

/** Whisper hears 30 s at once; a second is left, since words at the very end of its window come out worse. */
const MAX_WINDOW_SAMPLES = 29 * SPEECH_SAMPLE_RATE
/** Where there is more speech than one window holds, the first one is short: its words are what a person waits for. */
const FIRST_WINDOW = { earliest: 4 * SPEECH_SAMPLE_RATE, latest: 10 * SPEECH_SAMPLE_RATE }
/** From 22 s on a window may be closed early, at the longest pause there is, rather than at the last. */
const LATER_WINDOWS = { earliest: 22 * SPEECH_SAMPLE_RATE, latest: MAX_WINDOW_SAMPLES }
/** A speaker may rest for a second within a sentence, hardly for two; half a sentence is heard worse than a whole one. */
const SURE_PAUSE_SAMPLES = 2 * SPEECH_SAMPLE_RATE
/** From here on a window is closed at a pause so long, if there is none after it. */
const EARLIEST_AT_SURE_PAUSE = 14 * SPEECH_SAMPLE_RATE
/** Soft onsets and trailing consonants lie outside what the detector calls speech: this much is kept on either side. */
const PAD_SAMPLES = 0.3 * SPEECH_SAMPLE_RATE
/** A pause up to this long is kept as it is: it carries the rhythm by which phrases are told apart. */
const KEPT_PAUSE_SAMPLES = 1 * SPEECH_SAMPLE_RATE

export type WindowPlanner = {
  /** Takes runs of speech in order, each shorter than 28.4 s; returns the windows that are full. */
  push(runs: SampleSpan[]): SpeechWindow[]
  /** The last window, if there is one; `totalSamples` is where the recording ends. */
  flush(totalSamples: number): SpeechWindow[]
}

/** Packs runs of speech into windows of at most 29 s, cut in silence; long pauses are left out. */
export function createWindowPlanner(): WindowPlanner {
  let index = 0
  let held: SampleSpan[] = []
  let endBefore = 0

  function take(count: number, nextStart: number): SpeechWindow {
    const pieces = piecesOf(held.slice(0, count), endBefore, nextStart)
    endBefore = held[count - 1]!.endSample
    held = held.slice(count)
    return { index: index++, pieces }
  }

  return {
    push(runs) {
      const windows: SpeechWindow[] = []
      for (const run of runs) {
        while (held.length && lengthOf([...held, run]) > MAX_WINDOW_SAMPLES) {
          const count = bestCut(held, run, index === 0 ? FIRST_WINDOW : LATER_WINDOWS)
          windows.push(take(count, (held[count] ?? run).startSample))
        }
        held.push(run)
      }
      return windows
    },
    flush: (totalSamples) => (held.length ? [take(held.length, Infinity)].map(clampedTo(totalSamples)) : []),
  }
}

type CutRange = { earliest: number; latest: number }

/**
 * How many of the held runs the window takes: up to the last pause that surely ends a sentence, else up to the longest of
 * the pauses in the range.
 */
function bestCut(held: SampleSpan[], next: SampleSpan, { earliest, latest }: CutRange): number {
  const followers = [...held.slice(1), next]
  let best = 1
  let longestPause = -1
  for (let count = held.length; count >= 1; count--) {
    const length = lengthOf(held.slice(0, count))
    if (length > latest) continue
    if (length < Math.min(earliest, EARLIEST_AT_SURE_PAUSE) && longestPause >= 0) break
    const pause = followers[count - 1]!.startSample - held[count - 1]!.endSample
    if (pause >= SURE_PAUSE_SAMPLES) return count
    if (pause > longestPause && (length >= earliest || longestPause < 0))
      [best, longestPause] = [count, pause]
  }
  return best
}

/** Padded runs, joined where the pause between them is short. Neighbours share a pause shorter than two pads. */
function piecesOf(runs: SampleSpan[], endBefore: number, nextStart: number): SampleSpan[] {
  const pieces: SampleSpan[] = []
  for (const [position, run] of runs.entries()) {
    const last = pieces.at(-1)
    const end = padAfter(run.endSample, runs[position + 1]?.startSample ?? nextStart)
    if (last && run.startSample - runs[position - 1]!.endSample <= KEPT_PAUSE_SAMPLES) last.endSample = end
    else
      pieces.push({
        startSample: padBefore(run.startSample, runs[position - 1]?.endSample ?? endBefore),
        endSample: end,
      })
  }
  return pieces
}

function padBefore(start: number, limit: number): number {
  return Math.max(start - PAD_SAMPLES, limit === 0 ? 0 : Math.ceil((start + limit) / 2))
}

function padAfter(end: number, limit: number): number {
  return Math.min(end + PAD_SAMPLES, Math.floor((end + limit) / 2))
}

function clampedTo(totalSamples: number) {
  return (window: SpeechWindow): SpeechWindow => ({
    ...window,
    pieces: window.pieces.map((piece) => ({ ...piece, endSample: Math.min(piece.endSample, totalSamples) })),
  })
}

function lengthOf(runs: SampleSpan[]): number {
  return piecesOf(runs, 0, Infinity).reduce((sum, piece) => sum + piece.endSample - piece.startSample, 0)
}
