import type { Word } from './transcript'

/** A word and when it was said, as a service tells it: often without the marks and spaces around it. */
export type SaidWord = { word: string; startSeconds: number; endSeconds: number }

/**
 * The words of a text with the times of those said, so that joining them gives the text. A word that is not found where it
 * should be keeps its own spelling. The text may be empty: then the words are all there is.
 */
export function wordsOfText(text: string, said: readonly SaidWord[]): Word[] {
  const starts = startsIn(text, said)
  if (!starts) return said.map((word) => timed(` ${word.word.trim()}`, word))
  return said.map((word, index) => timed(text.slice(starts[index], starts[index + 1]), word))
}

/** Where the piece of each word begins in the text, the space before it included; `null` if one is not there. */
function startsIn(text: string, said: readonly SaidWord[]): number[] | null {
  const lower = text.toLowerCase()
  const starts: number[] = []
  let from = 0
  for (const { word } of said) {
    const bare = word.trim().toLowerCase()
    const at = lower.indexOf(bare, from)
    if (bare === '' || at < 0 || lower.length !== text.length) return null
    starts.push(starts.length === 0 ? 0 : withWhatLeadsIn(text, from, at))
    from = at + bare.length
  }
  return starts
}

/** Back over opening quotes and the space before them; marks that close stay with the word before. */
function withWhatLeadsIn(text: string, from: number, at: number): number {
  const between = text.slice(from, at)
  const space = between.search(/\s+\S*$/u)
  return space >= 0 ? from + space : at
}

function timed(text: string, { startSeconds, endSeconds }: SaidWord): Word {
  return { text, startSeconds, endSeconds: Math.max(startSeconds, endSeconds), probability: 1 }
}
