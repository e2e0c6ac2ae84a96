import type { Segment, Word } from '@/domain/transcript/transcript'

/** A segment whose words are spoken evenly over its span. */
export function spokenSegment(text: string, startSeconds: number, endSeconds: number): Segment {
  const texts = text.match(/\s*\S+/gu) ?? []
  const step = (endSeconds - startSeconds) / Math.max(1, texts.length)
  const words: Word[] = texts.map((word, index) => ({
    text: word,
    startSeconds: startSeconds + index * step,
    endSeconds: startSeconds + (index + 1) * step,
    probability: 0.9,
  }))
  return {
    startSeconds,
    endSeconds,
    words,
    averageLogProbability: -0.2,
    compressionRatio: 1.3,
    noSpeechProbability: 0.01,
    temperature: 0,
    tokens: [50364, 440, 50414],
  }
}
