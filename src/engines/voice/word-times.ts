import { audibleSpan, silenceLevel, type Envelope } from './envelope'
import type { SpokenWord } from './text/utterance'

/** When a word is said, in samples of the utterance; `end` is exclusive. */
export type WordSpan = { start: number; end: number }

/** Durations put the start of a word 30 to 80 ms late: the quietest moment is sought from so long before to so long after. */
const BEFORE_SECONDS = 0.1
const AFTER_SECONDS = 0.03
/** No word is shorter. */
const SHORTEST_SECONDS = 0.03

/** Times of the words by the graph's durations, moved to where the sound says that one ends and the next begins. */
export function wordSpans(
  words: readonly SpokenWord[],
  symbolSamples: readonly number[],
  envelope: Envelope,
  sampleRate: number,
): WordSpan[] {
  const starts = [0]
  for (const samples of symbolSamples) starts.push(starts.at(-1)! + samples)
  // The model counts a mark before the first symbol.
  const startOf = (symbol: number) => starts[symbol + 1]!
  const heard = audibleSpan(envelope) ?? { start: 0, end: starts.at(-1)! }
  const silence = silenceLevel(envelope)
  const spans: WordSpan[] = []
  for (const [index, word] of words.entries()) {
    const before = spans.at(-1)
    const gap = before
      ? gapAt(startOf(word.firstSymbol), before.start)
      : { start: heard.start, end: heard.start }
    if (before) before.end = Math.max(before.start, gap.start)
    spans.push({
      start: Math.max(gap.end, before?.end ?? 0),
      end: index === words.length - 1 ? heard.end : startOf(word.endSymbol),
    })
  }
  const last = spans.at(-1)
  if (last) last.end = Math.max(last.start, last.end)
  return spans

  /** The silence between two words, or the quietest moment as one without length. */
  function gapAt(sample: number, earliest: number): WordSpan {
    const { frameSamples, levels } = envelope
    const frameOf = (at: number) => Math.min(levels.length - 1, Math.max(0, Math.round(at / frameSamples)))
    const from = frameOf(
      Math.max(earliest + SHORTEST_SECONDS * sampleRate, sample - BEFORE_SECONDS * sampleRate),
    )
    const to = frameOf(sample + AFTER_SECONDS * sampleRate)
    if (from >= to) return { start: sample, end: sample }
    let quietest = to
    for (let frame = to; frame >= from; frame--) if (levels[frame]! < levels[quietest]!) quietest = frame
    if (levels[quietest]! > silence) return { start: quietest * frameSamples, end: quietest * frameSamples }
    let [begin, end] = [quietest, quietest + 1]
    while (begin > 0 && levels[begin - 1]! <= silence) begin--
    while (end < levels.length && levels[end]! <= silence) end++
    return { start: begin * frameSamples, end: end * frameSamples }
  }
}
