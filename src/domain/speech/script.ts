import { hasPauseTag, pauseTags } from './pause-tags'
import { sentenceEnds } from './sentence-ends'
import { withoutMarkup } from './unsaid'
import { LINE_PAUSE_SECONDS, PARAGRAPH_PAUSE_SECONDS, SENTENCE_PAUSE_SECONDS } from './usual-pauses'

/** A sentence of a script, its place there in UTF-16 units (`end` exclusive), and the silence after it. */
export type ScriptSentence = { text: string; start: number; end: number; pauseAfterSeconds: number }

export type Script = { pauseBeforeSeconds: number; sentences: ScriptSentence[] }

/** Splits a script into what is said in one breath, and exact pauses. A pause that is written replaces the usual one. */
export function readScript(text: string): Script {
  const sentences: ScriptSentence[] = []
  let pauseBeforeSeconds = 0
  let at = 0
  for (const { start, end, seconds } of pauseTags(text)) {
    sentences.push(...sentencesOf(text, at, start))
    const last = sentences.at(-1)
    if (!last) pauseBeforeSeconds += seconds
    else
      last.pauseAfterSeconds =
        seconds + (hasPauseTag(text.slice(last.end, start)) ? last.pauseAfterSeconds : 0)
    at = end
  }
  const rest = sentencesOf(text, at, text.length)
  const last = rest.at(-1)
  // Nothing follows: no pause but one that is written.
  if (last) last.pauseAfterSeconds = 0
  return { pauseBeforeSeconds, sentences: [...sentences, ...rest] }
}

function sentencesOf(text: string, from: number, to: number): ScriptSentence[] {
  const sentences: ScriptSentence[] = []
  for (const line of text.slice(from, to).matchAll(/[^\n\r]+/g)) {
    const parts = splitLine(line[0], from + line.index)
    if (parts.length === 0) continue
    const isParagraph = /^[ \t]*\r?\n[ \t]*\r?\n/.test(text.slice(from + line.index + line[0].length))
    parts.at(-1)!.pauseAfterSeconds = isParagraph ? PARAGRAPH_PAUSE_SECONDS : LINE_PAUSE_SECONDS
    sentences.push(...parts)
  }
  return sentences
}

function splitLine(line: string, offset: number): ScriptSentence[] {
  const ends = sentenceEnds(withoutMarkup(line))
  return [...ends, line.length].flatMap((end, index) => {
    const start = index === 0 ? 0 : ends[index - 1]!
    const part = line.slice(start, end)
    const text = part.trim()
    if (text === '') return []
    const from = offset + start + part.indexOf(text)
    return [{ text, start: from, end: from + text.length, pauseAfterSeconds: SENTENCE_PAUSE_SECONDS }]
  })
}
