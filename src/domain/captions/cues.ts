import { endsSentence } from '@/domain/transcript/paragraphs'
import type { Segment, Word } from '@/domain/transcript/transcript'
import { breakIntoLines } from './lines'

/** One caption on screen. */
export type Cue = { startSeconds: number; endSeconds: number; lines: string[] }

/** Limits of the BBC and Netflix guides for two-line captions. */
const MAX_SECONDS = 7
const MIN_SECONDS = 1
const CHARACTERS_PER_SECOND = 17
/** Words that are said to start together follow each other at this distance: no caption is without a length. */
const SHORTEST_WORD_SECONDS = 0.02
/** Captions do not stay up across a silence this long, nor across a shorter one between two phrases. */
const PAUSE_SECONDS = 1.2
const PHRASE_PAUSE_SECONDS = 0.8

type TimedWord = Word & { startsTurn: boolean; endsPhrase: boolean }

const NO_TURNS: ReadonlySet<number> = new Set()

/**
 * Captions of a transcript: at most two lines and 7 s each, cut where sentences and phrases end, never overlapping, and none
 * across the beginning of a turn (indexes of segments).
 */
export function cuesOf(segments: readonly Segment[], turns: ReadonlySet<number> = NO_TURNS): Cue[] {
  const groups = runsOf(timedWords(segments, turns)).flatMap(splitRun)
  return groups.map((words, index) => cueOf(words, groups[index + 1]?.[0]))
}

function timedWords(segments: readonly Segment[], turns: ReadonlySet<number>): TimedWord[] {
  const words: TimedWord[] = []
  for (const [place, segment] of segments.entries())
    for (const [index, word] of segment.words.entries()) {
      const before = words.at(-1)
      const earliest = before ? before.startSeconds + SHORTEST_WORD_SECONDS : 0
      const startSeconds = Math.max(word.startSeconds, earliest)
      const endSeconds = Math.max(word.endSeconds, startSeconds)
      const startsTurn = index === 0 && turns.has(place)
      const endsPhrase = index === segment.words.length - 1
      words.push({ ...word, startSeconds, endSeconds, startsTurn, endsPhrase })
    }
  return words
}

function runsOf(words: TimedWord[]): TimedWord[][] {
  const runs: TimedWord[][] = []
  for (const word of words) {
    const before = runs.at(-1)?.at(-1)
    const longest = before?.endsPhrase ? PHRASE_PAUSE_SECONDS : PAUSE_SECONDS
    if (before && !word.startsTurn && word.startSeconds - before.endSeconds < longest) runs.at(-1)?.push(word)
    else runs.push([word])
  }
  return runs
}

/** The cheapest way to cut a run into cues, by dynamic programming over the places between words. */
function splitRun(words: TimedWord[]): TimedWord[][] {
  const costs = [0]
  const starts = [0]
  for (let end = 1; end <= words.length; end++) {
    costs[end] = Infinity
    for (let start = end - 1; start >= 0; start--) {
      const group = words.slice(start, end)
      if (group.length > 1 && !fits(group)) break
      const cost = (costs[start] ?? 0) + costOf(group)
      if (cost < (costs[end] ?? Infinity)) [costs[end], starts[end]] = [cost, start]
    }
  }
  const groups: TimedWord[][] = []
  for (let end = words.length; end > 0; end = starts[end] ?? 0)
    groups.unshift(words.slice(starts[end] ?? 0, end))
  return groups
}

function fits(words: TimedWord[]): boolean {
  return spanSeconds(words) <= MAX_SECONDS && breakIntoLines(words.map((word) => word.text)) !== null
}

/** Few cues, each ending where a listener pauses; hardly readable short ones cost most. */
function costOf(words: TimedWord[]): number {
  const last = words.at(-1)
  const text = last?.text ?? ''
  const ending = endsSentence(text) ? 0 : /[,;:、，；—–-]\s*$/u.test(text) ? 1.2 : last?.endsPhrase ? 1.5 : 3
  return 1 + ending + Math.max(0, MIN_SECONDS - spanSeconds(words)) * 2
}

function spanSeconds(words: TimedWord[]): number {
  return (words.at(-1)?.endSeconds ?? 0) - (words[0]?.startSeconds ?? 0)
}

/** Stays up long enough to be read where the next cue leaves room. */
function cueOf(words: TimedWord[], next: TimedWord | undefined): Cue {
  const startSeconds = words[0]?.startSeconds ?? 0
  const texts = words.map((word) => word.text)
  const readable = Math.max(MIN_SECONDS, texts.join('').length / CHARACTERS_PER_SECOND)
  const wanted = Math.max(startSeconds + spanSeconds(words), startSeconds + Math.min(readable, MAX_SECONDS))
  const endSeconds = Math.min(wanted, startSeconds + MAX_SECONDS, next?.startSeconds ?? Infinity)
  return { startSeconds, endSeconds, lines: breakIntoLines(texts) ?? [texts.join('').trim()] }
}
