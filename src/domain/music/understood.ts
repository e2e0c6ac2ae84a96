export type ReadingKind =
  'genre' | 'mood' | 'tempo' | 'key' | 'metre' | 'instrument' | 'without' | 'energy' | 'era' | 'use' | 'form'

/** `text` are the prompt's words, `meaning` what the music makes of them. */
export type Understood = { kind: ReadingKind; text: string; meaning: string }

/** Words without effect, and why: not known, not English, against what was said before, more than rules and samples can do, or set by
 * the length and the seed beside the prompt. */
export type NotUnderstood = {
  text: string
  reason: 'unknown' | 'language' | 'conflict' | 'impossible' | 'elsewhere'
}
