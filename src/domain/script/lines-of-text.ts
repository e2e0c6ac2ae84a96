import { hasPauseTag } from '@/domain/speech/pause-tags'
import { endsSentence } from '@/domain/speech/sentence-ends'
import { readScript, type ScriptSentence } from '@/domain/speech/script'
import { MAX_LINE_CHARACTERS, type ScriptLine, type UsualPauses } from './script'
import { speakerLabels, withoutLabels, type Cast, type SpeakerLabel } from './speaker-labels'
import { isSpeakable } from './speakable'

/** A line as its text alone tells it. */
export type ReadLine = Omit<ScriptLine, 'id' | 'voiceId' | 'speed' | 'cue'>

/**
 * The lines of a script: sentences, with the pauses that are written inside them. What cannot be said (pictures, marks) is
 * no line. Labels and pauses between lines are not part of any.
 */
export function linesOfText(
  text: string,
  usual: UsualPauses,
  cast: Cast = new Map(),
): { lines: ReadLine[]; leadSeconds: number } {
  const labels = speakerLabels(text, cast)
  const { sentences, pauseBeforeSeconds } = readScript(withoutLabels(text, labels))
  const said = mergedAtPauses(text, sentences)
    .filter(({ start, end }) => isSpeakable(text.slice(start, end)))
    .flatMap((sentence) => cutTooLong(text, sentence))
  const speakerAt = speakersInOrder(labels)
  const lines = said.map((sentence, index): ReadLine => {
    const { start, end } = sentence
    const before = text.slice(said[index - 1]?.end ?? 0, start)
    return {
      start,
      end,
      text: text.slice(start, end),
      speaker: speakerAt(start),
      startsParagraph: index === 0 || isBlankLine(before),
      ...pauseAfter(text, sentence, said[index + 1], usual),
    }
  })
  return { lines, leadSeconds: pauseBeforeSeconds }
}

/** `isCut`: what follows belongs to the same sentence. */
type SaidPart = ScriptSentence & { isCut?: true }

/** A pause in the middle of a sentence does not end it. */
function mergedAtPauses(text: string, sentences: readonly ScriptSentence[]): ScriptSentence[] {
  const merged: ScriptSentence[] = []
  for (const sentence of sentences) {
    const before = merged.at(-1)
    const between = before && text.slice(before.end, sentence.start)
    const isInside = between && hasPauseTag(between) && !between.includes('\n')
    if (before && isInside && !endsPart(text.slice(before.start, before.end), sentence.text))
      merged[merged.length - 1] = { ...sentence, start: before.start }
    else merged.push(sentence)
  }
  return merged
}

const endsPart = (said: string, following: string) =>
  /[:;]["'”’)\]]*$/.test(said) || endsSentence(said, following)

/** At the last comma or space within reach; a service takes no longer request. */
function cutTooLong(text: string, sentence: ScriptSentence): SaidPart[] {
  const parts: SaidPart[] = []
  let { start } = sentence
  while (sentence.end - start > MAX_LINE_CHARACTERS) {
    const reach = text.slice(start, start + MAX_LINE_CHARACTERS)
    const cut =
      Math.max(reach.search(/[,;:—–][^,;:—–]*$/) + 1, 0) || reach.lastIndexOf(' ') + 1 || reach.length
    parts.push({
      ...sentence,
      start,
      end: start + reach.slice(0, cut).trimEnd().length,
      isCut: true,
    })
    start += cut + (text.slice(start + cut).match(/^\s*/)?.[0].length ?? 0)
  }
  return [...parts, { ...sentence, start }]
}

function pauseAfter(
  text: string,
  { end, pauseAfterSeconds, isCut }: SaidPart,
  next: ScriptSentence | undefined,
  usual: UsualPauses,
): Pick<ReadLine, 'pauseAfterSeconds' | 'isPauseWritten'> {
  if (isCut) return { pauseAfterSeconds: 0, isPauseWritten: false }
  const between = text.slice(end, next?.start ?? text.length)
  if (hasPauseTag(between)) return { pauseAfterSeconds, isPauseWritten: true }
  return { pauseAfterSeconds: next ? usualPause(between, usual) : 0, isPauseWritten: false }
}

function usualPause(between: string, usual: UsualPauses): number {
  if (isBlankLine(between)) return usual.paragraphSeconds
  return between.includes('\n') ? usual.lineSeconds : usual.sentenceSeconds
}

const isBlankLine = (between: string) => /\n[ \t\r]*\n/.test(between)

/** Asked with places in ascending order. */
function speakersInOrder(labels: readonly SpeakerLabel[]) {
  let next = 0
  return (start: number): string | null => {
    while (next < labels.length && labels[next]!.end <= start) next++
    const label = labels[next - 1]
    return label && start < label.reach ? label.speaker : null
  }
}
