import type { WhisperConfig } from './whisper-config'

/** What lies between two timestamps: positions of its text tokens, and the 20 ms frames the timestamps name. */
export type Phrase = { from: number; to: number; startFrame: number; endFrame: number | null }

/** Cuts the tokens of a window at its timestamps. A phrase that was cut off has no end. */
export function splitPhrases(tokens: number[], { tokens: { firstTimestamp } }: WhisperConfig): Phrase[] {
  const phrases: Phrase[] = []
  let open: { from: number; startFrame: number } = { from: 0, startFrame: 0 }
  for (const [position, token] of tokens.entries()) {
    if (token < firstTimestamp) continue
    const frame = token - firstTimestamp
    if (position > open.from) phrases.push({ ...open, to: position, endFrame: frame })
    open = { from: position + 1, startFrame: frame }
  }
  if (open.from < tokens.length) phrases.push({ ...open, to: tokens.length, endFrame: null })
  return phrases
}
