import { parseCues, type TimedText } from '@/domain/captions/parse-cues'
import { endsSentence } from '@/domain/speech/sentence-ends'
import type { ImportedCue } from './actions'

/** What a file brings: the text that is spoken, and its times if it has any. */
export type ImportedScript = { text: string; cues: ImportedCue[] | null }

/** Cues this close that share a sentence are spoken as one. */
const SAME_SENTENCE_SECONDS = 1

/** A row of a text that was wrapped to a width; verses are shorter. */
const SHORTEST_ROW = 45

/** Plain text, without what cannot be seen or said; sentences that were wrapped are whole again. */
export function importText(document: string): ImportedScript {
  const text = document
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u00AD\u200B\u2060\uFEFF]/gu, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return { text: unwrapped(text), cues: null }
}

/** A long row that ends no sentence, and small letters after it, are one. */
function unwrapped(text: string): string {
  let before = ''
  let result = ''
  for (const row of text.split('\n')) {
    const goesOn =
      before.length >= SHORTEST_ROW && /[\p{L}\p{N},]\s*$/u.test(before) && /^\s*\p{Ll}/u.test(row)
    result = goesOn ? `${result.trimEnd()} ${row.trimStart()}` : `${result}\n${row}`
    before = row
  }
  return result.slice(1)
}

/** SubRip or WebVTT: a line for each sentence, with the times that its cues have together; `null` if it is neither. */
export function importCaptions(document: string): ImportedScript | null {
  const cues = parseCues(document)
  if (!cues) return null
  let text = ''
  const imported = sentencesOf(cues).map(({ startSeconds, endSeconds, text: line }): ImportedCue => {
    if (text !== '') text += '\n'
    const start = text.length
    text += line
    return { start, end: text.length, startSeconds, endSeconds }
  })
  return { text, cues: imported }
}

function sentencesOf(cues: readonly TimedText[]): TimedText[] {
  const sentences: TimedText[] = []
  for (const cue of cues) {
    const before = sentences.at(-1)
    const goesOn =
      before &&
      !endsSentence(before.text, cue.text) &&
      cue.startSeconds - before.endSeconds < SAME_SENTENCE_SECONDS
    if (before && goesOn)
      sentences[sentences.length - 1] = {
        ...before,
        endSeconds: cue.endSeconds,
        text: `${before.text} ${cue.text}`,
      }
    else sentences.push(cue)
  }
  return sentences
}
