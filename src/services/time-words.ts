import type { HeardText } from '@/api/client/transcription-reply'
import { windowBounds, windowSampleCount, type SpeechWindow } from '@/domain/audio/windows'
import type { TimedText } from '@/domain/captions/parse-cues'
import { segmentOfWords, spreadWords } from '@/domain/transcript/spread-words'
import type { Segment } from '@/domain/transcript/transcript'

/** Words before any alignment: as the service timed them, or spread over what times there are. */
export function firstWords(
  heard: HeardText,
  startSeconds: number,
  windows: readonly SpeechWindow[],
): Segment[] {
  if (heard.kind === 'words') return heard.segments.map((segment) => movedBy(segment, startSeconds))
  const cues =
    heard.kind === 'cues'
      ? heard.cues.map((cue) => cueMovedBy(cue, startSeconds))
      : spreadText(heard.text, windows)
  return cues.map((cue) => segmentOfWords(spreadWords(cue.text, cue), cue))
}

/**
 * A text without any times, over the stretches of speech: each gets the words that its share of the speech lets expect.
 */
function spreadText(text: string, windows: readonly SpeechWindow[]): TimedText[] {
  const words = text.split(/\s+/u).filter(Boolean)
  const letters = words.reduce((sum, word) => sum + word.length + 1, 0)
  const samples = windows.reduce((sum, window) => sum + windowSampleCount(window), 0)
  let heardSamples = 0
  let saidLetters = 0
  let next = 0
  return windows.flatMap((window, index) => {
    heardSamples += windowSampleCount(window)
    const until = index === windows.length - 1 ? letters : (letters * heardSamples) / samples
    const from = next
    while (next < words.length && saidLetters + (words[next]?.length ?? 0) / 2 < until) {
      saidLetters += (words[next]?.length ?? 0) + 1
      next++
    }
    return next > from ? [{ ...windowBounds(window), text: words.slice(from, next).join(' ') }] : []
  })
}

function movedBy(segment: Segment, seconds: number): Segment {
  if (seconds === 0) return segment
  return {
    ...segment,
    startSeconds: segment.startSeconds + seconds,
    endSeconds: segment.endSeconds + seconds,
    words: segment.words.map((word) => ({
      ...word,
      startSeconds: word.startSeconds + seconds,
      endSeconds: word.endSeconds + seconds,
    })),
  }
}

function cueMovedBy(cue: TimedText, seconds: number): TimedText {
  return { ...cue, startSeconds: cue.startSeconds + seconds, endSeconds: cue.endSeconds + seconds }
}
