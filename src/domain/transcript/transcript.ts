/** ISO 639-1 code, or one of Whisper's longer ones (`haw`, `yue`). */
export type LanguageCode = string

export type TranscriptionTask = 'transcribe' | 'translate'

/** `text` keeps the space that stands before the word, so that joining the words gives the text, in any script. */
export type Word = { text: string; startSeconds: number; endSeconds: number; probability: number }

/** One phrase between two timestamps of the recogniser. Its text is its words, joined. */
export type Segment = {
  startSeconds: number
  endSeconds: number
  words: Word[]
  /** Mean natural-log probability of the tokens; below -1 the recogniser was guessing. */
  averageLogProbability: number
  /** Bytes of text over bytes deflated; above 2.4 it repeats itself. */
  compressionRatio: number
  /** Probability that nothing was said. */
  noSpeechProbability: number
  temperature: number
  tokens: number[]
}

export function segmentText(segment: Segment): string {
  return segment.words.map((word) => word.text).join('')
}
