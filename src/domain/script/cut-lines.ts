import { silencesOf, type Silence } from '@/domain/audio/silences'
import { pairWords } from './pair-words'

/** A word and when it is said, by whoever heard it. */
export type HeardWord = { word: string; startSeconds: number; endSeconds: number }

type Sound = { samples: Float32Array<ArrayBuffer>; sampleRate: number }

/** A line cut out of a sound, and what was heard of it; times count from its start. */
export type CutLine = { samples: Float32Array<ArrayBuffer>; heard: HeardWord[] }

/** So many words of all, and of a line, are to be heard as they are written; the rest may be numbers, or misheard. */
const LEAST_SHARE = 0.6
const LEAST_SHARE_OF_LINE = 0.4
/** A line of no more may be heard as other words altogether. */
const FEW_WORDS = 3

/** Faster and slower nobody speaks; whoever seems to has said something else. */
const FASTEST_SECONDS_PER_CHARACTER = 0.012
const SLOWEST_SECONDS_PER_CHARACTER = 0.4
const SLOWEST_SECONDS_BESIDE = 3

/** So much of a silence stays with what is said before and behind it. */
const TAIL_SECONDS = 0.15
const LEAD_SECONDS = 0.08
/** Where there is no silence, both sides fall to one over this long. */
const FADE_SECONDS = 0.005

/**
 * Cuts a sound in which lines are said one after the other, in the silences between them. `null` where they cannot be told
 * apart for certain: not all of them are heard, or not where they should be.
 */
export function cutLines(
  lines: readonly string[],
  heard: readonly HeardWord[],
  sound: Sound,
): CutLine[] | null {
  const words = heard.filter(({ word }) => bareWord(word) !== '')
  const spans = spansOf(lines, words)
  if (!spans) return null
  const silences = silencesAround(spans, words, sound)
  const cuts = lines.map((_, index) => cutOut(sound, words, silences, index))
  return cuts.every((cut, index) => isSpokenIn(lines[index]!, cut, sound.sampleRate)) ? cuts : null
}

/** The first and the last heard word that belong to a line. */
type Span = { first: number; last: number }

/** `null` if too little of a line was heard. */
function spansOf(lines: readonly string[], heard: readonly HeardWord[]): Span[] | null {
  const written = lines.map(wordsOf)
  const pairs = pairWords(
    written.flat(),
    heard.map(({ word }) => bareWord(word)),
  )
  const isHeard = pairs.filter((pair) => pair?.isSame).length >= LEAST_SHARE * pairs.length
  if (!isHeard) return null
  const spans: Span[] = []
  for (const { length } of written) {
    const own = pairs.splice(0, length).filter((pair) => pair !== null)
    const same = own.filter(({ isSame }) => isSame).length
    const [first, last] = [own[0], own.at(-1)]
    if (!first || !last || (length > FEW_WORDS && same < LEAST_SHARE_OF_LINE * length)) return null
    spans.push({ first: first.place, last: last.place })
  }
  return spans
}

/** One before each line, and one behind the last. */
function silencesAround(spans: readonly Span[], heard: readonly HeardWord[], sound: Sound): Silence[] {
  const silences = silencesOf(sound)
  const { before, behind } = silences.around()
  const between = spans.slice(1).map(({ first }, index) => {
    const from = heard[spans[index]!.last]!.endSeconds
    return silences.between(from, Math.max(from, heard[first]!.startSeconds))
  })
  return [before, ...between, behind]
}

function cutOut(
  { samples, sampleRate }: Sound,
  heard: readonly HeardWord[],
  silences: readonly Silence[],
  index: number,
): CutLine {
  const before = silences[index]!
  const behind = silences[index + 1]!
  const startSample = Math.round(before.endSample - Math.min(LEAD_SECONDS * sampleRate, lengthOf(before) / 2))
  const endSample = Math.round(behind.startSample + Math.min(TAIL_SECONDS * sampleRate, lengthOf(behind) / 2))
  const cut = samples.slice(startSample, endSample)
  fadeEnds(cut, sampleRate)
  const inside = (seconds: number) =>
    Math.min(cut.length, Math.max(0, seconds * sampleRate - startSample)) / sampleRate
  return {
    samples: cut,
    heard: wordsBetween(heard, silences, index, sampleRate).map(({ word, startSeconds, endSeconds }) => ({
      word,
      startSeconds: inside(startSeconds),
      endSeconds: inside(endSeconds),
    })),
  }
}

/** Each word goes to the line on whose side of the silences its middle is. */
function wordsBetween(
  heard: readonly HeardWord[],
  silences: readonly Silence[],
  index: number,
  sampleRate: number,
): HeardWord[] {
  const middleOf = (at: number) => (silences[at]!.startSample + silences[at]!.endSample) / 2
  const from = index === 0 ? -Infinity : middleOf(index)
  const to = index === silences.length - 2 ? Infinity : middleOf(index + 1)
  return heard.filter(({ startSeconds, endSeconds }) => {
    const middle = ((startSeconds + endSeconds) / 2) * sampleRate
    return middle >= from && middle < to
  })
}

function fadeEnds(samples: Float32Array, sampleRate: number): void {
  const length = Math.min(samples.length >> 1, Math.round(FADE_SECONDS * sampleRate))
  for (let i = 0; i < length; i++) {
    samples[i]! *= i / length
    samples[samples.length - 1 - i]! *= i / length
  }
}

function isSpokenIn(line: string, { samples }: CutLine, sampleRate: number): boolean {
  const seconds = samples.length / sampleRate
  const slowest = line.length * SLOWEST_SECONDS_PER_CHARACTER + SLOWEST_SECONDS_BESIDE
  return seconds >= line.length * FASTEST_SECONDS_PER_CHARACTER && seconds <= slowest
}

function lengthOf({ startSample, endSample }: Silence): number {
  return endSample - startSample
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).map(bareWord).filter(Boolean)
}

function bareWord(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
