import { joinSamples } from '@/domain/audio/pcm'
import { windowBounds, type SpeechWindow } from '@/domain/audio/windows'
import { segmentText, type LanguageCode, type Segment, type Word } from '@/domain/transcript/transcript'
import type { recognitionClient } from '@/engines/recognition/recognition.client'
import { readPcm } from '@/storage/audio-files'

/** Finds when the words of a text were said; in the tab a worker does. */
export type AlignmentEngine = Pick<typeof recognitionClient, 'call'>

/** The model that comes with the studio: it need not be the one that wrote the text. */
const ALIGNMENT_MODEL = 'whisper-base'

type AlignJob = { signal: AbortSignal; onProgress: (seconds: number) => void }

/**
 * Better times for words that were only spread over their captions: each caption goes with the window of speech in which its
 * middle lies, and all of a window's captions are aligned in one pass. `null` if any of it could not be: half-good times
 * would not be marked as such.
 */
export async function alignWords(
  recordingId: string,
  segments: readonly Segment[],
  windows: readonly SpeechWindow[],
  language: LanguageCode,
  engine: AlignmentEngine,
  job: AlignJob,
): Promise<Segment[] | null> {
  const groups = groupByWindow(segments, windows)
  if (!groups) return null
  const aligned: Segment[] = []
  for (const { window, spoken } of groups) {
    const words = await alignWindow(recordingId, window, spoken, language, engine, job.signal)
    if (!words) return null
    aligned.push(...inSegments(spoken, words))
    job.onProgress(windowBounds(window).endSeconds)
  }
  return aligned
}

type Group = { window: SpeechWindow; spoken: Segment[] }

/** `null` if something was heard where there is no speech at all. */
function groupByWindow(segments: readonly Segment[], windows: readonly SpeechWindow[]): Group[] | null {
  const groups = windows.map((window): Group => ({ window, spoken: [] }))
  for (const segment of segments) {
    const middle = (segment.startSeconds + segment.endSeconds) / 2
    const after = windows.findIndex((window) => windowBounds(window).endSeconds >= middle)
    const group = groups[after < 0 ? groups.length - 1 : after]
    if (!group) return null
    group.spoken.push(segment)
  }
  return groups.filter(({ spoken }) => spoken.length > 0)
}

async function alignWindow(
  recordingId: string,
  window: SpeechWindow,
  spoken: Segment[],
  language: LanguageCode,
  engine: AlignmentEngine,
  signal: AbortSignal,
): Promise<Word[] | null> {
  const pieces = await Promise.all(window.pieces.map((piece) => readPcm(recordingId, piece)))
  const input = {
    window: { ...window, samples: joinSamples(pieces) },
    text: spoken.map(segmentText).join('').trim(),
    language,
    model: ALIGNMENT_MODEL,
  }
  try {
    return await engine.call('align', input, { signal, transfer: [input.window.samples.buffer] })
  } catch {
    // A text too long for its window, a language or a model that is not there: the words stay where they were spread.
    signal.throwIfAborted()
    return null
  }
}

/** The aligner cuts words its own way; they go back to their captions by the letters that both have. */
function inSegments(spoken: Segment[], words: Word[]): Segment[] {
  const rest = [...words]
  return spoken.flatMap((segment, index) => {
    const isLast = index === spoken.length - 1
    const mine = isLast ? rest.splice(0) : takeLetters(rest, lettersOf(segmentText(segment)))
    const [first] = mine
    const last = mine.at(-1)
    if (!first || !last) return []
    return [{ ...segment, words: mine, startSeconds: first.startSeconds, endSeconds: last.endSeconds }]
  })
}

function takeLetters(words: Word[], count: number): Word[] {
  const taken: Word[] = []
  let letters = 0
  while (words[0] && letters < count) {
    letters += lettersOf(words[0].text)
    taken.push(words.shift()!)
  }
  return taken
}

function lettersOf(text: string): number {
  return text.replace(/\s+/gu, '').length
}
