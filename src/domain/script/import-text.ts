import type { ImportedCue } from './actions'

/** What a file brings: the text that is spoken, and its times if it has any. */
export type ImportedScript = {
  text: string
  cues: ImportedCue[] | null
  /** Names in it that are known to be speakers'. */
  speakers: string[]
  /** So many of its cues tell of sounds, `[MUSIC]`, and are left out. */
  soundCount: number
}

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
  return { text: unwrapped(text), cues: null, speakers: [], soundCount: 0 }
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
